package se.genomgang.document;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets a small paper in every format soon after the start, so that the first person who asks for a document does not wait for typefaces to be read. */
@Component
class Warming {

    private static final int TIMES = 3;
    private static final Paper PAPER = new Paper(
            "Uppvärmning",
            "Genomgång",
            null,
            "",
            List.of(
                    new Block.Heading(1, "Uppvärmning"),
                    new Block.Heading(2, "§ 1"),
                    new Block.Text(
                            List.of(
                                    Block.Run.of("Skolchefen beslutar "),
                                    Block.Run.bold("att"),
                                    new Block.Run(" värma", false, true)),
                            Block.Tone.PLAIN),
                    new Block.Items(false, 1, List.of(List.of(Block.Text.of("✓")))),
                    new Block.Facts(List.of(new Block.Fact("Tid", List.of(Block.Text.small("nu"))))),
                    new Block.Table("Tabell", List.of("A", "B"), List.of(50, 50), List.of(List.of("1", "2")))));

    private static final Deck DECK = new Deck(
            PAPER.title(),
            PAPER.sender(),
            List.of(),
            "",
            List.of(new Deck.Slide("1", PAPER.blocks(), List.of(Block.Text.of("Att säga")))));

    private final Printing printing;
    private final List<Press> presses;
    private final SlidePress slides;
    private final boolean wanted;

    Warming(
            Printing printing,
            List<Press> presses,
            SlidePress slides,
            @Value("${genomgang.background-work:true}") boolean wanted) {
        this.printing = printing;
        this.presses = presses;
        this.slides = slides;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void warm() {
        if (wanted) {
            presses.forEach(press -> printing.prepare(() -> {
                for (int time = 0; time < TIMES; time++) {
                    press.set(PAPER);
                }
            }));
            printing.prepare(() -> slides.set(DECK));
        }
    }
}
