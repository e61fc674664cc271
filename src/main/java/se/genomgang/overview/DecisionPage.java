package se.genomgang.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of decisions, newest meeting first; {@code older} is where the next begins, null on the last. */
public record DecisionPage(List<DecisionLine> lines, @Nullable String older) {}
