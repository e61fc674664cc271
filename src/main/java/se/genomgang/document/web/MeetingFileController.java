package se.genomgang.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.genomgang.document.Made;
import se.genomgang.document.MeetingDocuments;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Meetings;

/** What goes out before a meeting, as files: the summons for those who read the summons, slides for those who read the material. */
@Controller
@RequestMapping("/meetings/{id}")
class MeetingFileController {

    private final MeetingDocuments documents;
    private final Meetings meetings;
    private final Handing handing;

    MeetingFileController(MeetingDocuments documents, Meetings meetings, Handing handing) {
        this.documents = documents;
        this.meetings = meetings;
        this.handing = handing;
    }

    @GetMapping("/summons.pdf")
    Object pdf(@PathVariable("id") long id, Rights rights, HttpServletResponse response) {
        return summons(id, Made.Format.PDF, rights, response);
    }

    @GetMapping("/summons.docx")
    Object word(@PathVariable("id") long id, Rights rights, HttpServletResponse response) {
        return summons(id, Made.Format.WORD, rights, response);
    }

    @GetMapping("/presentation.pptx")
    Object slides(@PathVariable("id") long id, Rights rights, HttpServletResponse response) {
        MeetingDocuments.Presentation presentation = documents.presentation(new MeetingId(id), rights);
        meetings.noteReading(presentation.meeting(), rights);
        String address = presentation.meeting().path() + "/presentation.pptx";
        String state = String.valueOf(presentation.deck().hashCode());
        return handing.over(
                address, state, rights, response, () -> documents.make(presentation), UnaryOperator.identity());
    }

    private Object summons(long id, Made.Format format, Rights rights, HttpServletResponse response) {
        MeetingDocuments.Summons summons = documents.summons(new MeetingId(id), rights);
        meetings.noteReading(summons.meeting(), rights);
        String address = summons.meeting().path() + "/summons." + format.ending();
        String state = String.valueOf(summons.paper().hashCode());
        return handing.over(
                address, state, rights, response, () -> documents.make(summons, format), UnaryOperator.identity());
    }
}
