package se.genomgang.tabular;

/** A file that waits for its uploader to say yes. */
public record WaitingFile(String fileName, byte[] content) {}
