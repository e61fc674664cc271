package se.genomgang.organisation;

import java.time.Clock;
import java.time.LocalDate;
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
import se.genomgang.tabular.TableFormat;
import se.genomgang.tabular.WaitingFile;
import se.genomgang.tabular.WaitingFiles;

/** Persons, appointments and accounts from a file: first shown line by line, then imported all or nothing. */
@Service
@Transactional
public class Imports {

    private static final String PURPOSE = "organisation";

    private final ImportRegisters registers;
    private final Appointing appointing;
    private final UnitRepository units;
    private final People people;
    private final Accounts accounts;
    private final WaitingFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    Imports(
            ImportRegisters registers,
            Appointing appointing,
            UnitRepository units,
            People people,
            Accounts accounts,
            WaitingFiles files,
            JdbcClient jdbc,
            Clock clock) {
        this.registers = registers;
        this.appointing = appointing;
        this.units = units;
        this.people = people;
        this.accounts = accounts;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a file for its uploader to look at; it replaces the one before. */
    public void upload(String fileName, byte[] content, Rights rights) {
        mustKeepOrganisation(rights);
        ImportFile.read(new WaitingFile(fileName, content));
        files.keep(PURPOSE, rights.person(), fileName, content);
    }

    /** What the uploaded file would do now; empty when none is waiting. */
    @Transactional(readOnly = true)
    public Optional<ImportPreview> preview(Rights rights) {
        mustKeepOrganisation(rights);
        return files.of(PURPOSE, rights.person()).map(file -> plan(file, rights));
    }

    /**
     * Imports the uploaded file, all or nothing.
     *
     * @param fingerprint of the preview that was confirmed
     */
    public ImportResult confirm(String fingerprint, Rights rights) {
        mustKeepOrganisation(rights);
        oneAtATime();
        WaitingFile file = files.of(PURPOSE, rights.person()).orElseThrow(() -> new Refused("tabular.import.gone"));
        ImportPreview preview = plan(file, rights);
        if (!preview.fingerprint().equals(fingerprint)) {
            throw new Refused("tabular.import.changed");
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
        files.forget(PURPOSE, rights.person());
    }

    /** An example to fill in. */
    public byte[] template(TableFormat format) {
        return format.write("Personer och uppdrag", lines -> {
            lines.line(List.of(
                    "förnamn",
                    "efternamn",
                    "e-post",
                    "användarnamn",
                    "funktion",
                    "enhet",
                    "ersättare",
                    "från",
                    "till"));
            lines.line(List.of(
                    "Förnamn",
                    "Efternamn",
                    "fornamn.efternamn@example.org",
                    "fornamn.efternamn",
                    "miljöombud",
                    "ABE",
                    "nej",
                    today(),
                    ""));
        });
    }

    /** Two files may name the same persons and units in different orders. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(72005)")
                .query((row, number) -> 1)
                .single();
    }

    private ImportPreview plan(WaitingFile file, Rights rights) {
        ImportFile.Content content = ImportFile.read(file);
        List<ImportLine> lines = content.lines();
        ImportPlanner planner = new ImportPlanner(
                registers.read(lines, today()), registers.accounts(lines, rights.administrator()), today());
        return new ImportPreview(file.fileName(), planner.plan(lines), content.ignored());
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void mustKeepOrganisation(Rights rights) {
        if (!rights.keepsOrganisation()) {
            throw new NotAllowed("organisation.notAllowed.keep");
        }
    }
}
