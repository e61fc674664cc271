package se.genomgang.document;

import java.awt.Color;
import java.util.List;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Writes paragraphs into the shapes of slides, each run in Swedish. */
final class SlideText {

    private static final Color BLUE = new Color(0x00, 0x47, 0x91);

    private SlideText() {}

    /** In place of what stands there. */
    static void say(XSLFTextShape shape, String text) {
        say(shape, List.of(SlideLine.of(Legible.line(text))), false);
    }

    /** In place of what stands there. @param marked whether items of lists have their marks; otherwise they begin with a dash */
    static void say(XSLFTextShape shape, List<SlideLine> lines, boolean marked) {
        shape.clearText();
        for (SlideLine line : lines) {
            XSLFTextParagraph paragraph = shape.addNewTextParagraph();
            if (marked) {
                mark(paragraph, line);
            } else if (!line.further() && line.depth() > 0) {
                run(paragraph, Block.Run.of(line.number() == null ? "– " : line.number() + ". "));
            }
            line.runs().forEach(run -> run(paragraph, run));
            if (marked && line.heads()) {
                paragraph.setSpaceBefore(shape.getTextParagraphs().size() == 1 ? 0d : -SlideFlow.HEAD_GAP);
                paragraph.getTextRuns().forEach(run -> run.setFontColor(BLUE));
            }
        }
    }

    private static void mark(XSLFTextParagraph paragraph, SlideLine line) {
        if (line.depth() == 0) {
            return;
        }
        paragraph.setIndentLevel(line.depth());
        if (line.further()) {
            paragraph.setBullet(false);
            paragraph.setIndent(0d);
        } else if (line.number() != null) {
            paragraph.setBulletAutoNumber(AutoNumberingScheme.arabicPeriod, Math.max(1, line.number()));
        }
    }

    static void run(XSLFTextParagraph paragraph, Block.Run said) {
        List<String> lines = Legible.lines(said.text());
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                paragraph.addLineBreak();
            }
            if (!lines.get(line).isEmpty()) {
                XSLFTextRun run = paragraph.addNewTextRun();
                run.setText(lines.get(line));
                CTRegularTextRun written = (CTRegularTextRun) run.getXmlObject();
                CTTextCharacterProperties properties = written.isSetRPr() ? written.getRPr() : written.addNewRPr();
                properties.setLang(WordStyles.LANGUAGE);
                if (said.bold()) {
                    properties.setB(true);
                }
                if (said.italic()) {
                    properties.setI(true);
                }
            }
        }
    }
}
