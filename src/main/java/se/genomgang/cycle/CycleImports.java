package se.genomgang.cycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitView;
import se.genomgang.tabular.TableFormat;
import se.genomgang.tabular.WaitingFile;
import se.genomgang.tabular.WaitingFiles;

/**
 * Activities from a file into a unit's cycle of a year: first shown line by line, then added all or none. Where the unit has no cycle of the year, a
 * draft is begun with them.
 */
@Service
@Transactional
public class CycleImports {

    private final Cycles cycles;
    private final CycleYears years;
    private final Activities activities;
    private final AgendaPoints agenda;
    private final WaitingFiles files;
    private final JdbcClient jdbc;

    CycleImports(
            Cycles cycles,
            CycleYears years,
            Activities activities,
            AgendaPoints agenda,
            WaitingFiles files,
            JdbcClient jdbc) {
        this.cycles = cycles;
        this.years = years;
        this.activities = activities;
        this.agenda = agenda;
        this.files = files;
        this.jdbc = jdbc;
    }

    /**
     * Says no as an import would, before anyone has chosen a file.
     *
     * @throws NotAllowed to whom does not keep the unit's cycle
     * @throws NotVisible where there is neither a cycle nor a year to begin one of
     * @throws Refused for a cycle that came with the product
     */
    @Transactional(readOnly = true)
    public void requireOpen(UnitView unit, int year, Rights rights) {
        CycleYears.requireMayKeep(unit.id(), rights);
        Optional<CycleView> cycle = cycles.of(unit, year);
        if (cycle.isEmpty() && !years.mayBegin(year)) {
            throw new NotVisible();
        }
        if (cycle.filter(each -> each.state() == CycleState.DELIVERED).isPresent()) {
            throw new Refused("cycle.refused.delivered");
        }
    }

    /** Keeps a file for its uploader to look at; it replaces the one before. */
    public void upload(UnitView unit, int year, String fileName, byte[] content, Rights rights) {
        requireOpen(unit, year, rights);
        CycleLine.read(new WaitingFile(fileName, content));
        files.keep(purpose(unit, year), rights.person(), fileName, content);
    }

    /** What the uploaded file would do now; empty when none is waiting. */
    @Transactional(readOnly = true)
    public Optional<CycleImportPreview> preview(UnitView unit, int year, Rights rights) {
        requireOpen(unit, year, rights);
        return files.of(purpose(unit, year), rights.person())
                .map(file -> shown(file, unit, plan(file, unit, year), year));
    }

    /**
     * Adds the activities of the uploaded file, all or none.
     *
     * @param fingerprint of the preview that was confirmed
     */
    public CycleImportPreview confirm(UnitView unit, int year, String fingerprint, Rights rights) {
        requireOpen(unit, year, rights);
        oneAtATime();
        WaitingFile file =
                files.of(purpose(unit, year), rights.person()).orElseThrow(() -> new Refused("tabular.import.gone"));
        List<CycleImportPlanner.Planned> plan = plan(file, unit, year);
        CycleImportPreview preview = shown(file, unit, plan, year);
        if (!preview.fingerprint().equals(fingerprint)) {
            throw new Refused("tabular.import.changed");
        }
        if (!preview.importable()) {
            throw new Refused("cycle.import.faulty");
        }
        if (preview.begins()) {
            years.beginEmpty(unit, year, rights);
        }
        plan.stream()
                .filter(CycleImportPlanner.Planned::added)
                .flatMap(each -> Optional.ofNullable(each.command()).stream())
                .forEach(command -> activities.add(unit, year, command, rights));
        forget(unit, year, rights);
        return preview;
    }

    /** Forgets the uploaded file. */
    public void forget(UnitView unit, int year, Rights rights) {
        requireOpen(unit, year, rights);
        files.forget(purpose(unit, year), rights.person());
    }

    /** An example to fill in. */
    public byte[] template(TableFormat format) {
        return format.write("Årscykel", lines -> {
            lines.line(List.of(
                    "månad",
                    "aktivitet",
                    "steg",
                    "när",
                    "vem",
                    "tillsammans med",
                    "rapporteras till",
                    "område",
                    "punkter",
                    "vid behov"));
            lines.line(List.of(
                    "Januari–februari",
                    "Inventera kemikalier",
                    "",
                    "senast 28 feb",
                    "Miljöombuden",
                    "Kemikalieansvarig",
                    "",
                    "Kemikalier",
                    "5, 6",
                    ""));
            lines.line(List.of(
                    "Mars",
                    "Redovisa lösningsmedel",
                    "Underlag",
                    "senast 15 mars",
                    "Labbansvariga",
                    "",
                    "Miljösamordnaren",
                    "Kemikalier",
                    "",
                    ""));
            lines.line(List.of(
                    "Mars",
                    "Redovisa lösningsmedel",
                    "Sammanställning",
                    "senast 22 mars",
                    "Miljösamordnaren",
                    "",
                    "KTH SO",
                    "Kemikalier",
                    "",
                    ""));
            lines.line(List.of(
                    "Februari", "Miljödag", "", "17 februari", "Miljögruppen", "", "", "Kommunikation", "", ""));
            lines.line(List.of(
                    "Löpande",
                    "Nyhetsbrev om miljö",
                    "",
                    "varje kvartal",
                    "Kommunikatören",
                    "",
                    "",
                    "Kommunikation",
                    "",
                    ""));
        });
    }

    private List<CycleImportPlanner.Planned> plan(WaitingFile file, UnitView unit, int year) {
        Map<Integer, String> codes = agenda.numbers(year).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        List<ActivityView> there =
                cycles.of(unit, year).map(CycleView::activities).orElse(List.of());
        return new CycleImportPlanner(
                        year,
                        unit.kind(),
                        codes,
                        there.stream().map(ActivityView::title).toList())
                .plan(CycleLine.read(file).lines());
    }

    private CycleImportPreview shown(WaitingFile file, UnitView unit, List<CycleImportPlanner.Planned> plan, int year) {
        return new CycleImportPreview(
                file.fileName(),
                cycles.of(unit, year).isEmpty(),
                plan.stream().flatMap(each -> each.lines().stream()).toList(),
                CycleLine.read(file).ignored());
    }

    /** Two files may add the same activities. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(72007)")
                .query((row, number) -> 1)
                .single();
    }

    private static String purpose(UnitView unit, int year) {
        return "cycle-" + unit.id().value() + "-" + year;
    }
}
