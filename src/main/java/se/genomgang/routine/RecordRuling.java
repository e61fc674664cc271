package se.genomgang.routine;

/** How strongly a version asks for one thing of the record, and where that is written. */
public record RecordRuling(RecordRule rule, Strength strength, String source) {}
