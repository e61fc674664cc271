package se.genomgang.notice;

/** A file sent along with a letter. */
public record Enclosure(String fileName, String mediaType, byte[] content) {}
