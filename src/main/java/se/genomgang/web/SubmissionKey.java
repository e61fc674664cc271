package se.genomgang.web;

import java.util.UUID;

/** Sent along by a form that creates something, so that sending it twice creates one thing; the hidden field {@code _once}. */
public record SubmissionKey(UUID value) {

    static final String PARAMETER = "_once";
}
