package se.genomgang.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.people.Accounts;
import se.genomgang.people.OpenAccount;
import se.genomgang.people.People;
import se.genomgang.people.PersonView;
import se.genomgang.people.RegisterPerson;
import se.genomgang.tabular.Csv;

/** Persons, appointments and accounts from a file: first shown line by line, then imported all or nothing. */
@Service
@Transactional
public class Imports {

    private static final Duration KEPT = Duration.ofHours(2);

    private record Upload(String fileName, byte[] content) {}

    private final ImportRegisters registers;
    private final Appointing appointing;
    private final UnitRepository units;
    private final People people;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Imports(
            ImportRegisters registers,
            Appointing appointing,
            UnitRepository units,
            People people,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock) {
        this.registers = registers;
        this.appointing = appointing;
        this.units = units;
        this.people = people;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a file for its uploader to look at; it replaces the one before. */
    public void upload(String fileName, byte[] content, Rights rights) {
        mustKeepOrganisation(rights);
        ImportFile.read(content);
        jdbc.sql("delete from import_upload where uploaded_at < :expired or person_id = :person")
                .param("expired", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .param("person", rights.person().value())
                .update();
        jdbc.sql("insert into import_upload (person_id, file_name, content, uploaded_at) values (?, ?, ?, ?)")
                .params(
                        rights.person().value(),
                        fileName.isBlank() ? "–" : fileName,
                        content,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the uploaded file would do now; empty when none is waiting. */
    @Transactional(readOnly = true)
    public Optional<ImportPreview> preview(Rights rights) {
        mustKeepOrganisation(rights);
        return upload(rights).map(upload -> plan(upload, rights));
    }

    /**
     * Imports the uploaded file, all or nothing.
     *
     * @param fingerprint of the preview that was confirmed
     */
    public ImportResult confirm(String fingerprint, Rights rights) {
        mustKeepOrganisation(rights);
        oneAtATime();
        Upload upload = upload(rights).orElseThrow(() -> new Refused("organisation.import.gone"));
        ImportPreview preview = plan(upload, rights);
        if (!preview.fingerprint().equals(fingerprint)) {
            throw new Refused("organisation.import.changed");
        }
        if (!preview.importable()) {
            throw new Refused("organisation.import.faulty");
        }
        var opened = new ArrayList<ImportResult.OpenedAccount>();
        preview.steps().forEach(step -> apply(step, rights).ifPresent(opened::add));
        forget(rights);
        return new ImportResult(preview, List.copyOf(opened));
    }

    /** Forgets the uploaded file. */
    public void forget(Rights rights) {
        jdbc.sql("delete from import_upload where person_id = ?")
                .param(rights.person().value())
                .update();
    }

    /** An example to fill in. */
    public byte[] template() {
        return Csv.write(
                List.of(
                        "förnamn",
                        "efternamn",
                        "e-post",
                        "användarnamn",
                        "funktion",
                        "enhet",
                        "ersättare",
                        "från",
                        "till"),
                List.of(List.of(
                        "Förnamn",
                        "Efternamn",
                        "fornamn.efternamn@example.org",
                        "fornamn.efternamn",
                        "miljöombud",
                        "ABE",
                        "nej",
                        today().toString(),
                        "")));
    }

    /** Two files may name the same persons and units in different orders. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(72005)")
                .query((row, number) -> 1)
                .single();
    }

    private ImportPreview plan(Upload upload, Rights rights) {
        ImportFile.Content content = ImportFile.read(upload.content());
        List<ImportLine> lines = content.lines();
        ImportPlanner planner = new ImportPlanner(
                registers.read(lines, today()), registers.accounts(lines, rights.administrator()), today());
        return new ImportPreview(upload.fileName(), planner.plan(lines), content.ignored());
    }

    /** Answers the account that was opened. */
    private Optional<ImportResult.OpenedAccount> apply(ImportStep step, Rights rights) {
        PersonId person = people.byEmail(step.email())
                .map(PersonView::id)
                .orElseGet(() ->
                        people.register(new RegisterPerson(step.givenName(), step.familyName(), step.email()), rights));
        ImportStep.Assignment wish = step.assignment();
        if (wish != null && step.appointment() == ImportStep.AppointmentEffect.NEW) {
            units.lock(wish.unit().id().value());
            appointing.appoint(
                    new Appoint(
                            wish.unit().id(), wish.function().code(), person, wish.deputy(), wish.from(), wish.to()),
                    wish.function(),
                    rights.person());
        }
        return step.account() == ImportStep.AccountEffect.NEW
                ? Optional.of(open(step.username(), person, rights))
                : Optional.empty();
    }

    private ImportResult.OpenedAccount open(String username, PersonId person, Rights rights) {
        accounts.open(new OpenAccount(person, username, false), rights);
        return new ImportResult.OpenedAccount(
                people.get(person).name(), username, accounts.issuePasswordLink(person, rights));
    }

    private Optional<Upload> upload(Rights rights) {
        return jdbc.sql(
                        "select file_name, content from import_upload where person_id = :person and uploaded_at >= :expired")
                .param("person", rights.person().value())
                .param("expired", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, i) -> new Upload(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void mustKeepOrganisation(Rights rights) {
        if (!rights.keepsOrganisation()) {
            throw new NotAllowed("organisation.notAllowed.keep");
        }
    }
}
