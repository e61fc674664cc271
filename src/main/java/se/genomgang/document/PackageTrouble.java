package se.genomgang.document;

/** Why a package cannot be made, in words that whoever ordered it can act on. Making it again would not help. */
class PackageTrouble extends RuntimeException {

    private final String problem;

    PackageTrouble(String problem) {
        super(problem, null, false, false);
        this.problem = problem;
    }

    static PackageTrouble tooLarge() {
        return new PackageTrouble("document.problem.tooLarge");
    }

    static PackageTrouble tooManyMeetings() {
        return new PackageTrouble("document.problem.tooManyMeetings");
    }

    static PackageTrouble rights() {
        return new PackageTrouble("document.problem.rights");
    }

    /** A stored file is no longer what it was when it was stored. */
    static PackageTrouble damaged() {
        return new PackageTrouble("document.problem.damaged");
    }

    /** Message key. */
    String problem() {
        return problem;
    }

    /** The attempt is no longer the one that counts: the order was dropped, or someone else has begun again. */
    static final class Overtaken extends RuntimeException {

        Overtaken() {
            super("overtaken", null, false, false);
        }
    }
}
