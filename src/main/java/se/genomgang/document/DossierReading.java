package se.genomgang.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.document.Dossier.CarriedPart;
import se.genomgang.document.Dossier.MeetingPart;
import se.genomgang.document.Dossier.UnitPart;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingId;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.protocol.CarryOver;

/** Reads what a package tells, within what the one who ordered it may read now. To be called inside one transaction, so that it all holds together. */
@Component
class DossierReading {

    /** The most meetings of one package. */
    static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final DossierMeetings meetings;
    private final Units units;
    private final CarryOver carryOver;
    private final Chains chains;
    private final Told told;
    private final Clock clock;

    DossierReading(
            JdbcClient jdbc,
            DossierMeetings meetings,
            Units units,
            CarryOver carryOver,
            Chains chains,
            Told told,
            Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.units = units;
        this.carryOver = carryOver;
        this.chains = chains;
        this.told = told;
        this.clock = clock;
    }

    private record Found(long meeting, String unit) {}

    /**
     * @param shelf takes the files
     * @param read told after each meeting how many have been read, of how many
     */
    Dossier read(PackageOrder order, Rights rights, Shelf shelf, BiConsumer<Integer, Integer> read) {
        List<Found> found = found(order);
        if (found.size() > MOST) {
            throw PackageTrouble.tooManyMeetings();
        }
        boolean copy = order.kind() == PackageKind.DISCLOSURE;
        Map<String, List<MeetingPart>> parts = new LinkedHashMap<>();
        int done = 0;
        for (Found one : found) {
            try {
                MeetingId id = new MeetingId(one.meeting());
                MeetingPart part = copy ? meetings.copy(id, rights, shelf) : meetings.whole(id, rights, shelf);
                parts.computeIfAbsent(one.unit(), unit -> new ArrayList<>()).add(part);
            } catch (NotVisible notForThisPerson) {
                // does not exist for the one who ordered
            }
            read.accept(++done, found.size());
        }
        return new Dossier(
                Dossier.SCHEMA,
                order.kind(),
                title(order),
                order.from(),
                order.to(),
                clock.instant(),
                order.orderedByName(),
                parts.entrySet().stream()
                        .map(each -> unit(each.getKey(), each.getValue()))
                        .toList(),
                copy ? List.of() : carried(order, rights),
                copy ? null : chains.check());
    }

    private List<Found> found(PackageOrder order) {
        Long unit = order.unit() == null ? null : order.unit().value();
        if (order.meeting() != null) {
            return jdbc.sql(
                            "select m.id as meeting, u.code as unit from meeting m join unit u on u.id = m.unit_id where m.id = ?")
                    .param(order.meeting().value())
                    .query(Found.class)
                    .list();
        }
        return jdbc.sql(
                        """
                        select m.id as meeting, u.code as unit from meeting m join unit u on u.id = m.unit_id
                        where m.date between :from and :to and (:unit::bigint is null or m.unit_id = :unit)
                        order by u.position, u.code, m.date, m.id limit :most
                        """)
                .param("from", order.from())
                .param("to", order.to())
                .param("unit", unit)
                .param("most", MOST + 1)
                .query(Found.class)
                .list();
    }

    private UnitPart unit(String code, List<MeetingPart> parts) {
        UnitView unit = units.byCode(code, parts.get(parts.size() - 1).date());
        return new UnitPart(code, unit.name().sv(), parts);
    }

    private String title(PackageOrder order) {
        String unit = order.unitCode().isEmpty()
                ? told.say("document.package.everyUnit")
                : order.unitName().sv();
        return order.kind() == PackageKind.DISCLOSURE
                ? told.say(
                        "document.package.title.DISCLOSURE",
                        unit,
                        order.meetingName().sv())
                : told.say("document.package.title.AUDIT", unit, order.from() + " – " + order.to());
    }

    /** Year by year, since one reading covers a bounded number of meetings. */
    private List<CarriedPart> carried(PackageOrder order, Rights rights) {
        List<CarriedPart> carried = new ArrayList<>();
        LocalDate to = order.to();
        for (LocalDate from = order.from(); from != null && to != null && !from.isAfter(to); ) {
            LocalDate end = from.withDayOfYear(from.lengthOfYear());
            LocalDate last = end.isAfter(to) ? to : end;
            carryOver.of(from, last, rights).meetings().stream()
                    .filter(meeting ->
                            order.unit() == null || meeting.unitCode().equals(order.unitCode()))
                    .map(DossierReading::carried)
                    .forEach(carried::add);
            from = end.plusDays(1);
        }
        return carried;
    }

    private static CarriedPart carried(CarryOver.Meeting meeting) {
        return new CarriedPart(
                meeting.unit().sv(),
                meeting.kind().sv() + " " + meeting.number(),
                meeting.date(),
                meeting.carried(),
                meeting.dropped(),
                meeting.closed(),
                meeting.whole());
    }
}
