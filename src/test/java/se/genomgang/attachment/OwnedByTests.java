package se.genomgang.attachment;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;

/** An owner of files for tests: lets in those that a test has let in. */
@Component
public class OwnedByTests implements OwnerAccess {

    public static final String TYPE = "owned-by-tests";

    public final Set<PersonId> readers = ConcurrentHashMap.newKeySet();
    public final Set<PersonId> writers = ConcurrentHashMap.newKeySet();

    @Override
    public String ownerType() {
        return TYPE;
    }

    @Override
    public boolean mayRead(Subject owner, Rights rights) {
        return readers.contains(rights.person()) || mayChange(owner, rights);
    }

    @Override
    public boolean mayChange(Subject owner, Rights rights) {
        return writers.contains(rights.person());
    }

    @Override
    public String path(Subject owner) {
        return "/actions";
    }
}
