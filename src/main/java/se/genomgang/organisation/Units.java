package se.genomgang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;

/** The units of the organisation, with the names they had on the day asked for. */
@Service
@Transactional
public class Units {

    /** An address of its own among the units. */
    private static final String RESERVED = "new";

    private final UnitReading reading;
    private final UnitRepository repository;
    private final UnitClosing closing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Units(
            UnitReading reading,
            UnitRepository repository,
            UnitClosing closing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reading = reading;
        this.repository = repository;
        this.closing = closing;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public UnitView get(UnitId id, LocalDate on) {
        return reading.byId(id, on).orElseThrow(NotVisible::new);
    }

    @Transactional(readOnly = true)
    public UnitView byCode(String code, LocalDate on) {
        return reading.byCode(code, on).orElseThrow(NotVisible::new);
    }

    /** The units that exist on the day, in the organisation's own order. */
    @Transactional(readOnly = true)
    public List<UnitView> openOn(LocalDate on) {
        return reading.openOn(on);
    }

    @Transactional(readOnly = true)
    public UnitView central(LocalDate on) {
        return reading.openOn(on).stream()
                .filter(unit -> unit.kind() == UnitKind.CENTRAL)
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    /** Every unit there is, has been or will be, with its names on the day. */
    @Transactional(readOnly = true)
    public List<UnitRecord> everyOne(LocalDate on) {
        return reading.everyOne(on);
    }

    /** The units by whatever they are or have been called; two statements. */
    @Transactional(readOnly = true)
    public UnitWords words(LocalDate on) {
        return reading.words(on);
    }

    /** The names a unit has, has had and will have; the latest first. */
    @Transactional(readOnly = true)
    public List<UnitNameView> names(UnitId id) {
        return reading.names(id);
    }

    /** Writes down that somebody whose reading is logged (an auditor) has looked at the unit; does nothing for others. */
    public void noteReading(UnitId unit, Rights rights) {
        if (rights.auditor()) {
            events.publishEvent(new UnitViewed(rights.person(), unit));
        }
    }

    /** Opens a unit; the environmental manager and the administrator may. */
    public UnitId open(OpenUnit command, Rights rights) {
        mustKeepOrganisation(rights);
        PlausibleDates.from("openedOn", command.openedOn(), today());
        if (RESERVED.equals(command.code())
                || reading.byCode(command.code(), today()).isPresent()) {
            throw new InvalidField("code", "organisation.invalid.codeTaken");
        }
        if (command.kind() == UnitKind.CENTRAL) {
            throw new InvalidField("kind", "organisation.invalid.oneCentral");
        }
        try {
            Unit unit = repository.saveAndFlush(Unit.open(command, repository.nextPosition()));
            events.publishEvent(
                    new UnitOpened(rights.person(), unit.id(), command.name().sv(), command.openedOn()));
            return unit.id();
        } catch (DataIntegrityViolationException e) {
            throw new InvalidField("code", "organisation.invalid.codeTaken");
        }
    }

    /** Which name would hold when after a renaming; says no as the renaming would. */
    @Transactional(readOnly = true)
    public List<UnitNameView> previewRenaming(RenameUnit command, Rights rights) {
        mustKeepOrganisation(rights);
        PlausibleDates.from("from", command.from(), today());
        List<UnitNameView> names = reading.names(command.unit());
        NameRule.mustFit(
                command.from(),
                get(command.unit(), today()).openedOn(),
                names.stream().map(UnitNameView::from).toList());
        return NameRule.with(command, names);
    }

    /** Gives a unit another name from a day on. */
    public void rename(RenameUnit command, Rights rights) {
        mustKeepOrganisation(rights);
        PlausibleDates.from("from", command.from(), today());
        Unit unit = repository.lock(command.unit().value()).orElseThrow(NotVisible::new);
        unit.rename(command);
        repository.saveAndFlush(unit);
        events.publishEvent(
                new UnitRenamed(rights.person(), unit.id(), command.name().sv(), command.from()));
    }

    /** Decides a unit's last day; its appointments end with it. */
    public void close(CloseUnit command, Rights rights) {
        mustKeepOrganisation(rights);
        PlausibleDates.from("lastDay", command.lastDay(), today());
        Unit unit = repository.lock(command.unit().value()).orElseThrow(NotVisible::new);
        if (get(command.unit(), today()).lastDay() != null) {
            throw new Refused("organisation.refused.alreadyClosed");
        }
        closing.close(unit, command, rights.person());
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
