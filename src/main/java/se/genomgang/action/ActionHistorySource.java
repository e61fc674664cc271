package se.genomgang.action;

import java.util.List;

/** Tells where an action has been treated; implemented by the rooms that treat actions. */
public interface ActionHistorySource {

    /** What happened to the action there, in any order. */
    List<ActionHistoryEntry> historyOf(ActionId action);
}
