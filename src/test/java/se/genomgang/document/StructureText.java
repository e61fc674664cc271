package se.genomgang.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a screen reader reads of a PDF: the text of its tags in their order, without what stands in the margins. Each block stands on a line of its own. */
final class StructureText {

    private final Map<PDPage, Map<Integer, String>> marked = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    StructureText(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> texts = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> texts(content, texts));
            marked.put(page, texts);
        }
        read(pdf.getDocumentCatalog().getStructureTreeRoot(), null);
    }

    private static void texts(PDMarkedContent content, Map<Integer, String> texts) {
        StringBuilder said = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                said.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                texts(inner, texts);
            }
        }
        if (content.getMCID() >= 0) {
            texts.merge(content.getMCID(), said.toString(), String::concat);
        }
    }

    private void read(PDStructureNode node, PDPage above) {
        PDPage page =
                node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : above;
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                read(element, page);
                if (!element.getStructureType().equals("Span")) {
                    text.append('\n');
                }
            } else if (kid instanceof Integer mark) {
                text.append(marked.getOrDefault(page, Map.of()).getOrDefault(mark, ""));
            } else if (kid instanceof PDMarkedContentReference reference) {
                PDPage on = reference.getPage() == null ? page : reference.getPage();
                text.append(marked.getOrDefault(on, Map.of()).getOrDefault(reference.getMCID(), ""));
            }
        }
    }

    String text() {
        return text.toString();
    }
}
