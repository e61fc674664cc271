package se.genomgang.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF has against a document as PDF/A-2a and as PDF/UA-1. */
final class ValidPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ValidPdf() {}

    /** Each broken clause once, in words; empty for a document that keeps to both standards. */
    static List<String> problems(byte[] file) throws Exception {
        List<String> problems = new ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                validator.validate(parser).getTestAssertions().stream()
                        .map(one -> flavour + " " + one.getRuleId().getClause() + " " + one.getMessage())
                        .distinct()
                        .forEach(problems::add);
            }
        }
        return problems;
    }
}
