package se.genomgang.attachment;

/** A stored file with its content. */
public record StoredFile(AttachmentView file, byte[] content) {}
