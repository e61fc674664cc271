package se.genomgang.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.WorkPoint;
import se.genomgang.meeting.Workspace;
import se.genomgang.meeting.Workspaces;

/** Small forms under a point: in place when htmx asks, otherwise as a page of their own. */
@Component
class Tools {

    private final Workspaces workspaces;

    Tools(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** The point with its meeting, for one who may write there now. */
    Place toWrite(long meeting, int position, Rights rights) {
        Place place = find(meeting, position, rights);
        MeetingView head = place.work().meeting();
        if (!head.access().organises() && !rights.person().equals(head.secretary())) {
            throw new NotAllowed("meeting.notAllowed.write");
        }
        if (!head.access().writes()) {
            throw new Refused(head.frozen() ? "meeting.refused.frozen" : "meeting.refused.cancelled");
        }
        return place;
    }

    /** The point with its meeting, for one who may comment there now. */
    Place toComment(long meeting, int position, Rights rights) {
        Place place = find(meeting, position, rights);
        if (!place.work().meeting().access().comments()) {
            throw new NotAllowed("meeting.notAllowed.comment");
        }
        return place;
    }

    private Place find(long meeting, int position, Rights rights) {
        Workspace work = workspaces.of(new MeetingId(meeting), rights);
        return new Place(work, work.point(position).orElseThrow(NotVisible::new));
    }

    /** @param heading message key; {@code .label}, {@code .text} and {@code .submit} after it say the rest */
    ModelAndView show(Place place, String tool, String heading, String action) {
        boolean inPlace = request().getHeader("HX-Request") != null;
        ModelAndView page = new ModelAndView(inPlace ? "meeting/_tool :: " + tool : "meeting/tool");
        page.addObject("work", place.work());
        page.addObject("meeting", place.work().meeting());
        page.addObject("point", place.point());
        page.addObject("tool", tool);
        page.addObject("heading", heading);
        page.addObject("action", action);
        page.addObject("once", true);
        page.addObject("suffix", inPlace ? action.replace('/', '-') : "");
        page.addObject(
                "back",
                Back.path(place.work().meeting().id().value(), place.point().number(), ""));
        return page;
    }

    /** The same form again with what was typed and what is wrong with it. */
    static ModelAndView again(ModelAndView page) {
        HttpStatusCode unfit = HttpStatus.UNPROCESSABLE_CONTENT;
        page.setStatus(unfit);
        return page;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /** A point and its meeting as this reader works with them. */
    record Place(Workspace work, WorkPoint point) {}
}
