package se.genomgang.attachment.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.attachment.AttachmentId;
import se.genomgang.attachment.Attachments;
import se.genomgang.attachment.StoredFile;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Flash;

/** Hands files out as downloads, and removes them. Adding is posted to the owner. */
@Controller
class AttachmentController {

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> download(@PathVariable long id, Rights rights) {
        StoredFile stored = attachments.read(new AttachmentId(id), rights);
        var disposition = ContentDisposition.attachment()
                .filename(stored.file().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(stored.file().mediaType()))
                .body(stored.content());
    }

    @PostMapping("/attachments/{id}/removal")
    String remove(@PathVariable long id, Rights rights, RedirectAttributes redirect) {
        var attachment = new AttachmentId(id);
        String back = attachments.pathOf(attachment, rights);
        attachments.remove(attachment, rights);
        Flash.done(redirect, "attachment.flash.removed");
        return "redirect:" + back;
    }
}
