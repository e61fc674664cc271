package se.genomgang.overview;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.deadline.Deadlines;
import se.genomgang.kernel.Rights;
import se.genomgang.protocol.ProtocolFilter;
import se.genomgang.protocol.ProtocolPage;
import se.genomgang.protocol.Protocols;

/** What a person sees first, read in one go: the list of what is to be done and the overview speak of the same moment. */
@Service
@Transactional(readOnly = true)
public class StartPages {

    private static final int LATEST = 5;

    private final Deadlines deadlines;
    private final Overviews overviews;
    private final Protocols protocols;

    StartPages(Deadlines deadlines, Overviews overviews, Protocols protocols) {
        this.deadlines = deadlines;
        this.overviews = overviews;
        this.protocols = protocols;
    }

    public StartPage of(Rights rights) {
        Glance glance = overviews.glance(rights).orElse(null);
        return new StartPage(deadlines.ownedBy(rights), glance, glance == null ? latest() : List.of());
    }

    private List<ProtocolPage.Line> latest() {
        return protocols.adjusted(new ProtocolFilter(null, null, false, null)).lines().stream()
                .limit(LATEST)
                .toList();
    }
}
