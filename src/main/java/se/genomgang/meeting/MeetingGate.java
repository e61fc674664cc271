package se.genomgang.meeting;

import org.springframework.stereotype.Component;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;

/**
 * The way in to every change of a meeting itself: finds it within what the person may see, decides whether they may, and holds its row to the end
 * of the transaction.
 */
@Component
class MeetingGate {

    private final MeetingViews views;
    private final MeetingRepository repository;

    MeetingGate(MeetingViews views, MeetingRepository repository) {
        this.views = views;
        this.repository = repository;
    }

    /** @param whoMay message that says who may do this */
    Meeting toOrganise(MeetingId id, Rights rights, String whoMay) {
        if (!views.get(id, rights).access().organises()) {
            throw new NotAllowed(whoMay);
        }
        return locked(id);
    }

    /** For the organisers and the meeting's secretary, until its protocol is adjusted. */
    Meeting toWrite(MeetingId id, Rights rights, String whoMay) {
        MeetingView view = views.get(id, rights);
        boolean secretary = rights.person().equals(view.secretary());
        if (!view.access().organises() && !secretary) {
            throw new NotAllowed(whoMay);
        }
        return locked(id);
    }

    /** The meeting alone, for one who has been let in already. */
    Meeting locked(MeetingId id) {
        return repository.lock(id.value()).orElseThrow(NotVisible::new);
    }
}
