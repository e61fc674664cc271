package se.genomgang.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.document.Made;
import se.genomgang.document.ProtocolDocuments;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Meetings;
import se.genomgang.protocol.ProtocolId;

/** A protocol as a file: the version to read first, or the one asked for. */
@Controller
@RequestMapping("/protocols/{id}")
class ProtocolFileController {

    private final ProtocolDocuments documents;
    private final Meetings meetings;
    private final Handing handing;

    ProtocolFileController(ProtocolDocuments documents, Meetings meetings, Handing handing) {
        this.documents = documents;
        this.meetings = meetings;
        this.handing = handing;
    }

    @GetMapping("/protocol.pdf")
    Object pdf(
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "0") int version,
            Rights rights,
            HttpServletResponse response) {
        return deliver(id, version, Made.Format.PDF, rights, response);
    }

    @GetMapping("/protocol.docx")
    Object word(
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "0") int version,
            Rights rights,
            HttpServletResponse response) {
        return deliver(id, version, Made.Format.WORD, rights, response);
    }

    private Object deliver(long value, int version, Made.Format format, Rights rights, HttpServletResponse response) {
        ProtocolDocuments.Read read = documents.read(new ProtocolId(value), version, rights);
        meetings.noteReading(read.protocol().meeting(), rights);
        Optional<Made> ready = documents.ready(read, format);
        if (ready.isPresent()) {
            return handing.file(ready.get());
        }
        String address =
                read.protocol().path() + "/protocol." + format.ending() + (version == 0 ? "" : "?version=" + version);
        String state = read.protocol().number() + " " + read.protocol().contentHash();
        return handing.over(
                address,
                state,
                rights,
                response,
                () -> documents.make(read, format),
                made -> documents.kept(read, made));
    }
}
