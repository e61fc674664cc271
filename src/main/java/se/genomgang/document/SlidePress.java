package se.genomgang.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.springframework.stereotype.Component;

/** Sets what is shown at a meeting as slides. Nothing is made smaller to fit: what does not fit goes on on the next slide. */
@Component
final class SlidePress {

    /** In two lines of a title. */
    private static final double TITLE_SIZE = 26;

    private static final int TITLE_LINES = 2;

    private final Clock clock;

    SlidePress(Clock clock) {
        this.clock = clock;
    }

    byte[] set(Deck deck) {
        return Turns.take(() -> file(deck));
    }

    private byte[] file(Deck deck) {
        try (XMLSlideShow show = SlideTemplate.show(Legible.line(deck.foot()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            describe(show.getProperties(), deck);
            cover(SlideTemplate.slide(show, SlideTemplate.COVER), deck);
            deck.slides().forEach(slide -> add(show, slide));
            show.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(POIXMLProperties properties, Deck deck) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(Legible.line(deck.title()));
        core.setCreator(Legible.line(deck.sender()));
        core.setCreated(Optional.of(Date.from(clock.instant())));
        core.setModified(Optional.of(Date.from(clock.instant())));
        core.getUnderlyingProperties().setLanguageProperty(WordStyles.LANGUAGE);
        properties.getExtendedProperties().setApplication("Genomgång");
        properties.getExtendedProperties().setPresentationFormat("16:9");
    }

    private static void cover(XSLFSlide slide, Deck deck) {
        SlideText.say(slide.getPlaceholder(0), deck.title());
        SlideText.say(
                slide.getPlaceholder(1),
                deck.cover().stream().map(Legible::line).map(SlideLine::of).toList(),
                true);
    }

    private static void add(XMLSlideShow show, Deck.Slide slide) {
        List<Block> blocks = new ArrayList<>(slide.blocks());
        String title = Legible.line(slide.title());
        String shown = shortened(title);
        if (!shown.equals(title)) {
            blocks.add(0, new Block.Heading(2, title));
        }
        List<SlideFlow.Page> pages = SlideFlow.of(blocks);
        for (int page = 0; page < pages.size(); page++) {
            boolean text = pages.get(page) instanceof SlideFlow.TextPage told
                    && !told.lines().isEmpty();
            XSLFSlide set = SlideTemplate.slide(show, text ? SlideTemplate.TEXT : SlideTemplate.TABLE);
            SlideText.say(set.getPlaceholder(0), page == 0 ? shown : shown + " (" + (page + 1) + ")");
            fill(set, pages.get(page));
            if (page == 0 && !slide.notes().isEmpty()) {
                note(show.getNotesSlide(set), SlideLine.of(slide.notes()));
            }
        }
    }

    private static void fill(XSLFSlide slide, SlideFlow.Page page) {
        if (page instanceof SlideFlow.TablePage table) {
            SlideTable.on(slide, table.table());
        } else if (page instanceof SlideFlow.TextPage text && !text.lines().isEmpty()) {
            SlideText.say(slide.getPlaceholder(1), text.lines(), true);
        }
    }

    private static void note(XSLFNotes notes, List<SlideLine> lines) {
        for (XSLFTextShape shape : notes.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                SlideText.say(shape, lines, false);
            }
        }
    }

    /** What of a title stands on a slide, with room for the slide's number among its likes. */
    private static String shortened(String title) {
        var lines = new LineBreaks(SlideFlow.WIDTH, TITLE_SIZE).of(List.of(Block.Run.bold(title + " (99)")));
        if (lines.size() <= TITLE_LINES) {
            return title;
        }
        String fits = Block.plain(lines.get(0)) + Block.plain(lines.get(1));
        return fits.substring(0, fits.offsetByCodePoints(fits.length(), -7)).strip() + "…";
    }
}
