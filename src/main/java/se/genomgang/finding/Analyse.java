package se.genomgang.finding;

/**
 * Asks for cause and correction to be written down.
 *
 * @param cause why it happened
 * @param correction what was done at once to put it right and to deal with the consequences
 * @param noAction why no corrective action is needed; empty when there is one, or is to be
 * @param number the number of the wording that was read; 0 when there was none
 */
public record Analyse(String cause, String correction, String noAction, int number) {}
