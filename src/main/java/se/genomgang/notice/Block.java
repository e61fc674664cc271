package se.genomgang.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a letter, rendered alike as text and as HTML. */
public sealed interface Block {

    /** Sentences. */
    record Paragraph(String text) implements Block {}

    /** A line above what follows. */
    record Heading(String text) implements Block {}

    /** Things one below the other. */
    record Items(List<Item> items) implements Block {

        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * One of several things.
     *
     * @param text what it is
     * @param detail a line below, or null
     * @param href address within the application that the text leads to, or null
     */
    record Item(String text, @Nullable String detail, @Nullable String href) {}

    /**
     * The one thing to do, with its address written out for who cannot press it.
     *
     * @param text what pressing it does
     * @param href address within the application
     */
    record Button(String text, String href) implements Block {}

    /** Which template part renders it. */
    default String form() {
        return getClass().getSimpleName();
    }
}
