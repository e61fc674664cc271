package se.genomgang.routine.web;

import java.util.List;

/**
 * What changes about one kind of meeting.
 *
 * @param meeting its name, in both versions' words when it is renamed; empty when it is about all of them
 */
public record ChangeGroup(String meeting, List<Change> changes) {}
