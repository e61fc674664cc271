package se.genomgang.notice;

/** What a letter about a meeting was posted for. What it says when it goes may have become something else. */
enum SummonsKind {
    SUMMONS("summons"),
    MATERIAL("summons-material"),
    CHANGE("summons-change"),
    CANCELLATION("summons-cancellation");

    private final String letter;

    SummonsKind(String letter) {
        this.letter = letter;
    }

    /** The kind of the letter. */
    String letter() {
        return letter;
    }
}
