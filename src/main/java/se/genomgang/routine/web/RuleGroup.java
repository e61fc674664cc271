package se.genomgang.routine.web;

import java.util.List;

/**
 * Rules of one topic that bind the same kinds of meeting.
 *
 * @param title the kinds of meeting; empty when the rules are about all of them
 * @param rows the rules
 */
public record RuleGroup(String title, List<Row> rows) {

    /**
     * A rule on the page.
     *
     * @param who the units it binds; empty for all that hold the meeting
     */
    public record Row(String who, Line line) {}
}
