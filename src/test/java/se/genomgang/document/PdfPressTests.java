package se.genomgang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A paper set as PDF")
class PdfPressTests {

    private static final String SENDER = "Skolan för \"arkitektur\" \\ och; } samhällsbyggnad";
    private static final List<Block> BLOCKS = List.of(
            new Block.Heading(1, "Protokoll 1-2026"),
            new Block.Facts(List.of(
                    new Block.Fact("Tid", List.of(Block.Text.of("tisdag den 3 mars 2026"))),
                    new Block.Fact(
                            "Närvarande",
                            List.of(new Block.Items(
                                    false, 1, List.of(List.of(Block.Text.of("Ada")), List.of(Block.Text.of("Bo")))))))),
            new Block.Heading(2, "§ 1 Inledning"),
            Block.Text.of("Åäö 😀 🧪 \u200fשלום → ✓ <img src=\"http://127.0.0.1:1/x.png\">\u0000\ud800 slut"),
            new Block.Items(true, 3, List.of(List.of(Block.Text.of("tredje")), List.of(Block.Text.of("fjärde")))),
            new Block.Heading(3, "Beslut"),
            new Block.Text(
                    List.of(Block.Run.of("Skolchefen beslutar "), Block.Run.bold("att"), Block.Run.of(" göra\nså")),
                    Block.Tone.PLAIN),
            new Block.Table(
                    "Punkterna",
                    List.of("Punkt", "Slutsats"),
                    List.of(30, 70),
                    Collections.nCopies(60, List.of("1", "Finns"))));

    private static byte[] file;

    @BeforeAll
    static void set() {
        file = new PdfPress(new Typefaces())
                .set(new Paper(
                        "Protokoll 1-2026, ABE", SENDER, "Utkast – arbetsmaterial", "Ledningens genomgång", BLOCKS));
    }

    @Test
    @DisplayName("passes PDF/A-2a and PDF/UA-1, with lists, tables over pages and signs from several typefaces")
    void valid() throws Exception {
        assertThat(ValidPdf.problems(file)).isEmpty();
    }

    @Test
    @DisplayName(
            "is read in its order; a sign that no typeface has is said by its name, what cannot be seen is left out")
    void in_order() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(new StructureText(pdf).text())
                    .containsSubsequence(
                            "Protokoll 1-2026",
                            "Tid",
                            "tisdag den 3 mars 2026",
                            "Ada",
                            "Bo",
                            "Åäö 😀 [test tube] שלום → ✓ <img src=\"http://127.0.0.1:1/x.png\"> slut",
                            "tredje",
                            "fjärde",
                            "Skolchefen beslutar att göra",
                            "så",
                            "Punkterna",
                            "Punkt",
                            "Finns");
        }
    }

    @Test
    @DisplayName("asks for nothing, whatever addresses stand in it; nor do Word documents and slides")
    void asks_for_nothing() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.png";
            List<Block> blocks = new ArrayList<>(
                    Prose.of("![bild](%1$s) [länk](%1$s) <img src=\"%1$s\"> <%1$s> url(%1$s)".formatted(address)));
            blocks.add(0, new Block.Heading(1, "@import url(" + address + ");"));
            blocks.add(Block.Text.of("</style><link rel=stylesheet href=" + address + ">"));
            blocks.add(new Block.Table("\\\\127.0.0.1\\x", List.of(address), List.of(100), List.of(List.of(address))));
            Paper paper = new Paper("\"; } @import url(" + address + ");", address, address, address, blocks);
            Deck deck = new Deck(
                    address, address, List.of(address), address, List.of(new Deck.Slide(address, blocks, blocks)));

            assertThat(ValidPdf.problems(new PdfPress(new Typefaces()).set(paper)))
                    .isEmpty();
            assertThat(new WordPress(Clock.systemUTC()).set(paper)).isNotEmpty();
            assertThat(new SlidePress(Clock.systemUTC()).set(deck)).isNotEmpty();

            server.setSoTimeout(200);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
        }
    }

    @Test
    @DisplayName("has its sender, its mark and its number on every page, and says what it is and in which language")
    void margins() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("sv");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Protokoll 1-2026, ABE");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(pdf))
                        .contains(SENDER, "Utkast – arbetsmaterial", "Ledningens genomgång", page + " (" + pages + ")");
            }
        }
    }
}
