package se.genomgang.action;

/** Where an action stands. Whether an open one is late follows from the day it is read. */
public enum ActionState {
    OPEN,
    DONE,
    /** Closed without being done: taken back before it was published, or cancelled with a reason. */
    CANCELLED
}
