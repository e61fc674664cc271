package se.genomgang.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;

/** The register of persons. Everyone signed in may read it; those who keep the organisation write in it. */
@Service
public class People {

    private static final String SELECT = "select p.id, p.given_name, p.family_name, p.work_email from person p ";

    private final PersonRepository persons;
    private final PersonChanges changes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            PersonRepository persons,
            PersonChanges changes,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.changes = changes;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotVisible when there is no such person */
    @Transactional(readOnly = true)
    public PersonView get(PersonId person) {
        return byIds(List.of(person)).stream().findFirst().orElseThrow(NotVisible::new);
    }

    /** Those of the persons that exist, sorted by family name. */
    @Transactional(readOnly = true)
    public List<PersonView> byIds(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where p.id = any(:ids) order by p.family_name, p.given_name, p.id")
                .param("ids", ids.stream().map(PersonId::value).distinct().toArray(Long[]::new))
                .query(People::view)
                .list();
    }

    /** Shown names by person. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return byIds(ids).stream().collect(Collectors.toMap(PersonView::id, PersonView::name));
    }

    /** The person with this work e-mail, whatever its case. */
    @Transactional(readOnly = true)
    public Optional<PersonView> byEmail(String workEmail) {
        return jdbc.sql(SELECT + "where lower(p.work_email) = lower(:email)")
                .param("email", workEmail.strip())
                .query(People::view)
                .optional();
    }

    /**
     * Persons whose name or e-mail contains each of the words, sorted by family name.
     *
     * @param text words in any order and case; empty finds everyone
     */
    @Transactional(readOnly = true)
    public List<PersonView> search(String text, int limit) {
        return jdbc.sql(SELECT + "where " + PersonSearch.CONDITION
                        + " order by p.family_name, p.given_name, p.id limit :limit")
                .param("words", PersonSearch.words(text))
                .param("limit", limit)
                .query(People::view)
                .list();
    }

    /**
     * Enters a person in the register.
     *
     * @throws InvalidField when the e-mail is someone else's
     */
    @Transactional
    public PersonId register(RegisterPerson command, Rights rights) {
        requireKeeper(rights);
        return enter(command, rights.person());
    }

    /** Enters a person on behalf of someone, or of the application itself. */
    PersonId enter(RegisterPerson command, @Nullable PersonId actor) {
        if (byEmail(command.workEmail()).isPresent()) {
            throw new InvalidField("workEmail", "people.error.emailTaken");
        }
        var person = save(new Person(command.givenName(), command.familyName(), command.workEmail(), clock.instant()));
        events.publishEvent(new PersonRegistered(actor, person.id()));
        return person.id();
    }

    /**
     * Changes a person's name or e-mail.
     *
     * @throws Stale when someone else changed them since the page was shown
     * @throws InvalidField when the e-mail is someone else's
     */
    @Transactional
    public void rename(RenamePerson command, Rights rights) {
        requireKeeper(rights);
        var person = persons.findById(command.person().value()).orElseThrow(NotVisible::new);
        if (person.isCalled(command.givenName(), command.familyName(), command.workEmail())) {
            return;
        }
        if (person.version() != command.version()) {
            throw changes.stale(command, get(command.person()), person.version());
        }
        byEmail(command.workEmail())
                .map(PersonView::id)
                .filter(id -> !id.equals(command.person()))
                .ifPresent(other -> {
                    throw new InvalidField("workEmail", "people.error.emailTaken");
                });
        person.rename(command.givenName(), command.familyName(), command.workEmail());
        save(person);
        events.publishEvent(new PersonRenamed(rights.person(), command.person()));
    }

    private static void requireKeeper(Rights rights) {
        if (!rights.keepsOrganisation()) {
            throw new NotAllowed("people.notAllowed.register");
        }
    }

    private Person save(Person person) {
        try {
            return persons.saveAndFlush(person);
        } catch (DataIntegrityViolationException e) {
            throw new InvalidField("workEmail", "people.error.emailTaken");
        }
    }

    private static PersonView view(ResultSet row, int number) throws SQLException {
        return new PersonView(
                new PersonId(row.getLong("id")),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("work_email"));
    }
}
