package se.genomgang.routine.web;

/**
 * What a version says otherwise than the one before it.
 *
 * @param meeting the kind of meeting, in both versions' words when it is renamed; empty when it is about all of them
 * @param who the units it binds; empty for all that hold the meeting
 * @param before what the version before says; empty when it says nothing
 * @param after what this version says; empty when it says nothing
 */
public record Change(String meeting, String who, String before, String after) {

    /** added, removed or changed. */
    public String manner() {
        return before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "changed";
    }
}
