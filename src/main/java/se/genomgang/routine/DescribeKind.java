package se.genomgang.routine;

import se.genomgang.kernel.Label;

/**
 * Say what a kind of meeting is and how long before it things are sent.
 *
 * @param source where the agenda is written
 */
public record DescribeKind(Nature nature, Label name, String source, LeadTime summons, LeadTime material) {}
