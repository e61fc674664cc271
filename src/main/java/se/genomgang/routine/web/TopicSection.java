package se.genomgang.routine.web;

import java.util.List;

/** Everything the routine says under one heading. */
public record TopicSection(Topic topic, List<RuleGroup> groups, List<AgendaTable> agendas) {}
