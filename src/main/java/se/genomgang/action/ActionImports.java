package se.genomgang.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.Units;
import se.genomgang.tabular.TableFormat;
import se.genomgang.tabular.WaitingFile;
import se.genomgang.tabular.WaitingFiles;

/**
 * Actions that were open when the application came, from a file: first shown line by line, then opened all or none. They are of meetings long since
 * held, so they are readable for everyone and followed up at once, and they come back at every meeting from the day they were entered.
 */
@Service
@Transactional
public class ActionImports {

    static final String ORIGIN = "import";

    private static final String PURPOSE = "actions";

    private final ActionImportRegister.Reader registers;
    private final Actions actions;
    private final Units units;
    private final WaitingFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    ActionImports(
            ActionImportRegister.Reader registers,
            Actions actions,
            Units units,
            WaitingFiles files,
            JdbcClient jdbc,
            Clock clock) {
        this.registers = registers;
        this.actions = actions;
        this.units = units;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotVisible unless the person writes for some unit */
    public static void mustWrite(Rights rights) {
        if (!rights.coOrganises() && !rights.has(Capacity.REPRESENTATIVE)) {
            throw new NotVisible();
        }
    }

    /** Keeps a file for its uploader to look at; it replaces the one before. */
    public void upload(String fileName, byte[] content, Rights rights) {
        mustWrite(rights);
        ImportedLine.read(new WaitingFile(fileName, content));
        files.keep(PURPOSE, rights.person(), fileName, content);
    }

    /** What the uploaded file would do now; empty when none is waiting. */
    @Transactional(readOnly = true)
    public Optional<ActionImportPreview> preview(Rights rights) {
        mustWrite(rights);
        return files.of(PURPOSE, rights.person()).map(file -> plan(file, rights));
    }

    /**
     * Opens the actions of the uploaded file, all or none.
     *
     * @param fingerprint of the preview that was confirmed
     */
    public ActionImportPreview confirm(String fingerprint, Rights rights) {
        mustWrite(rights);
        oneAtATime();
        WaitingFile file = files.of(PURPOSE, rights.person()).orElseThrow(() -> new Refused("tabular.import.gone"));
        ActionImportPreview preview = plan(file, rights);
        if (!preview.fingerprint().equals(fingerprint)) {
            throw new Refused("tabular.import.changed");
        }
        if (!preview.importable()) {
            throw new Refused("action.import.faulty");
        }
        long id = note(file, preview, rights);
        preview.steps().stream()
                .filter(ActionImportStep::opens)
                .flatMap(step -> Optional.ofNullable(step.action()).stream())
                .sorted(Comparator.comparing(
                                (ImportedAction action) -> action.unit().id().value())
                        .thenComparing(ImportedAction::decidedOn))
                .forEach(action -> actions.open(action.toCommand(origin(id, action)), rights.person()));
        forget(rights);
        return preview;
    }

    /** Forgets the uploaded file. */
    public void forget(Rights rights) {
        mustWrite(rights);
        files.forget(PURPOSE, rights.person());
    }

    /** An example to fill in, with the person's own address in it. */
    public byte[] template(TableFormat format, Rights rights) {
        mustWrite(rights);
        return format.write("Åtgärder", lines -> {
            lines.line(List.of("enhet", "åtgärd", "typ", "ansvarig", "beslutad", "klar senast"));
            lines.line(List.of(
                    "ABE",
                    "Byt till förnybart bränsle i fältbilarna",
                    "förbättring",
                    "fornamn.efternamn@example.org",
                    today().minusYears(1),
                    today().plusMonths(6)));
        });
    }

    private ActionImportPreview plan(WaitingFile file, Rights rights) {
        ImportedLine.Content content = ImportedLine.read(file);
        var register = registers.read(content.lines(), units.words(today()));
        return new ActionImportPreview(
                file.fileName(),
                new ActionImportPlanner(register, rights, today()).plan(content.lines()),
                content.ignored());
    }

    private ActionOrigin origin(long id, ImportedAction action) {
        return new ActionOrigin(
                ORIGIN,
                id,
                "Införd från fil " + today(),
                "/actions?show=all&state=all&unit=" + action.unit().code());
    }

    /** Which file it was, for whoever asks where the actions came from. */
    private long note(WaitingFile file, ActionImportPreview preview, Rights rights) {
        return jdbc.sql(
                        """
                        insert into action_import (file_name, sha256, opened, imported_by, imported_at)
                        values (:name, encode(sha256(:content), 'hex'), :opened, :by, :at) returning id""")
                .param("name", file.fileName())
                .param("content", file.content())
                .param("opened", preview.opened())
                .param("by", rights.person().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Two files may open the same actions. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(72006)")
                .query((row, number) -> 1)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
