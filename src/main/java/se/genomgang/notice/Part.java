package se.genomgang.notice;

/** As what a person is told of an obligation. */
enum Part {
    /** The one who is to meet it, or who answers for a function that nobody holds. */
    OWNER,
    /** The unit's management representative, who follows the unit's actions. */
    COPY,
    HEAD,
    MANAGER
}
