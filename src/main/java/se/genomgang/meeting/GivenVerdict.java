package se.genomgang.meeting;

/** One answer of the verdict as it stands. */
public record GivenVerdict(Criterion criterion, Answer answer, String grounds, int version) {}
