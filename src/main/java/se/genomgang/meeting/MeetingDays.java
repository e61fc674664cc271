package se.genomgang.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a meeting that the routine judges.
 *
 * @param year the year the meeting belongs to
 */
public record MeetingDays(
        int year,
        LocalDate date,
        @Nullable LocalDate summonedOn,
        @Nullable LocalDate materialSentOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate submittedOn) {}
