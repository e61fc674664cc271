package se.genomgang.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.genomgang.attachment.SampleFiles.docx;
import static se.genomgang.attachment.SampleFiles.docxParts;
import static se.genomgang.attachment.SampleFiles.docxWith;
import static se.genomgang.attachment.SampleFiles.odt;
import static se.genomgang.attachment.SampleFiles.pdf;
import static se.genomgang.attachment.SampleFiles.png;
import static se.genomgang.attachment.SampleFiles.program;
import static se.genomgang.attachment.SampleFiles.text;
import static se.genomgang.attachment.SampleFiles.zip;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.genomgang.kernel.InvalidField;

@DisplayName("Uploads are tame (promise 16)")
class FileCheckTests {

    private final FileCheck check = new FileCheck();

    @Test
    void a_file_whose_name_and_content_agree_is_taken_in_as_what_it_is() {
        assertThat(check.check(upload("Underlag.PDF", pdf())).mediaType()).isEqualTo("application/pdf");
        assertThat(check.check(upload("bild.png", png())).mediaType()).isEqualTo("image/png");
        assertThat(check.check(upload("text.docx", docx())).mediaType()).contains("wordprocessingml");
        assertThat(check.check(upload("text.odt", odt())).mediaType()).contains("opendocument.text");
        assertThat(check.check(upload("åäö.csv", text("Enhet;Ton\nABE;12,5\n"))).mediaType())
                .isEqualTo("text/csv");
        assertThat(check.check(upload("brev.txt", text("From: någon\nSubject: något\n\nHej")))
                        .mediaType())
                .isEqualTo("text/plain");
        assertThat(check.check(upload("latin.txt", "Räksmörgås på ön".getBytes(StandardCharsets.ISO_8859_1)))
                        .mediaType())
                .isEqualTo("text/plain");
    }

    @Test
    void what_the_sender_declares_changes_nothing() {
        assertRefused(new Upload("a.pdf", program(), "application/pdf"), "attachment.invalid.mismatch");
    }

    @Test
    void an_empty_file_and_no_file_are_refused() {
        assertRefused(upload("a.pdf", new byte[0]), "attachment.invalid.empty");
        assertRefused(upload("", new byte[0]), "attachment.invalid.none");
    }

    @Test
    void a_file_over_20_megabytes_is_refused() {
        assertRefused(upload("a.pdf", new byte[Upload.LARGEST + 1]), "attachment.invalid.size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.bat", "a.js", "a.html", "a.svg", "a.pdf.exe", "a\u202Efdp.exe", "a.ps1"})
    void programs_scripts_and_web_pages_are_refused_by_name(String name) {
        assertRefused(upload(name, pdf()), "attachment.invalid.program");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.docm", "a.xlsm", "a.pptm", "a.dotm", "a.xlsb"})
    void documents_with_macros_are_refused_by_name(String name) {
        assertRefused(upload(name, docx()), "attachment.invalid.macro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.zip", "a.7z", "a.tar.gz", "a.rar", "a.iso"})
    void archives_are_refused_by_name(String name) {
        assertRefused(upload(name, zip(docxParts())), "attachment.invalid.archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.doc", "a.xls", "a.mp4", "pdf", "a.pdf ."})
    void every_other_kind_is_refused_unless_its_name_says_one_of_the_allowed(String name) {
        if (name.equals("a.pdf .")) {
            assertThat(check.check(upload(name, pdf())).fileName()).isEqualTo("a.pdf");
        } else {
            assertRefused(upload(name, pdf()), "attachment.invalid.type");
        }
    }

    @Test
    void a_program_a_page_or_a_drawing_under_an_innocent_name_is_refused() {
        assertRefused(upload("a.pdf", program()), "attachment.invalid.mismatch");
        assertRefused(upload("a.docx", program()), "attachment.invalid.mismatch");
        assertRefused(upload("a.txt", program()), "attachment.invalid.mismatch");
        assertRefused(
                upload("a.png", text("<svg xmlns='http://www.w3.org/2000/svg'/>")), "attachment.invalid.mismatch");
        assertRefused(
                upload("a.txt", text("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                "attachment.invalid.program");
        assertRefused(upload("a.txt", text("#!/bin/sh\nrm -rf /\n")), "attachment.invalid.program");
    }

    @Test
    void an_archive_that_only_calls_itself_a_document_is_refused() {
        assertRefused(upload("a.docx", zip(Map.of("readme.txt", text("hej")))), "attachment.invalid.mismatch");
        assertRefused(upload("a.xlsx", docx()), "attachment.invalid.mismatch");
        assertRefused(upload("a.odt", docx()), "attachment.invalid.mismatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "word/VBAPROJECT.BIN",
                "xl/macrosheets/sheet1.xml",
                "word/activeX/activeX1.xml",
                "word/embeddings/oleObject1.bin",
                "Basic/Standard/Module1.xml"
            })
    void a_document_with_macros_or_active_parts_inside_is_refused(String part) {
        assertRefused(upload("a.docx", docxWith(part, new byte[10])), "attachment.invalid.macro");
    }

    @Test
    void a_document_that_declares_macros_under_an_innocent_name_is_refused() {
        var parts = docxParts();
        parts.put(
                "[Content_Types].xml",
                text(
                        "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"));
        assertRefused(upload("a.docx", zip(parts)), "attachment.invalid.macro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/media/setup.exe", "word/embeddings/more.zip", "word/x.js"})
    void a_document_with_a_program_or_an_archive_inside_is_refused(String part) {
        assertRefused(upload("a.docx", docxWith(part, new byte[10])), "attachment.invalid.inside");
    }

    @Test
    void a_document_that_would_burst_is_refused() {
        assertRefused(
                upload("a.docx", docxWith("word/big.xml", new byte[30 * 1024 * 1024])), "attachment.invalid.bomb");
        var many = docxParts();
        for (int i = 0; i <= ContainerCheck.MOST_ENTRIES; i++) {
            many.put("word/" + i + ".xml", new byte[0]);
        }
        assertRefused(upload("a.docx", zip(many)), "attachment.invalid.bomb");
    }

    @Test
    void a_broken_document_is_refused() {
        byte[] whole = docx();
        assertRefused(
                upload("a.docx", java.util.Arrays.copyOf(whole, whole.length - 30)), "attachment.invalid.mismatch");
    }

    private void assertRefused(Upload upload, String key) {
        assertThatThrownBy(() -> check.check(upload)).isInstanceOfSatisfying(InvalidField.class, objection -> {
            assertThat(objection.field()).isEqualTo("file");
            assertThat(objection.messageKey()).isEqualTo(key);
        });
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, content, null);
    }
}
