package se.genomgang.document;

import java.util.List;

/**
 * What is shown at a meeting, before it is set as slides.
 *
 * @param title of the whole; stands on the first slide
 * @param sender the unit whose meeting it is
 * @param cover the lines below the title on the first slide
 * @param foot what stands below every slide beside its number
 */
public record Deck(String title, String sender, List<String> cover, String foot, List<Slide> slides) {

    public Deck {
        cover = List.copyOf(cover);
        slides = List.copyOf(slides);
    }

    /**
     * One thing that is shown. What does not fit on one slide goes on on the next ones, under the same title with a number.
     *
     * @param notes what the one who speaks may read besides
     */
    public record Slide(String title, List<Block> blocks, List<Block> notes) {

        public Slide {
            blocks = List.copyOf(blocks);
            notes = List.copyOf(notes);
        }
    }
}
