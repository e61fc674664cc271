package se.genomgang.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A form of one text: a reason, a comment or a title. */
record NoteForm(@NotBlank @Size(max = 4_000) String text) {

    public NoteForm {
        text = text == null ? "" : text;
    }
}
