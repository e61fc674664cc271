package se.genomgang.protocol;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.DecisionWording;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Meetings;

/** The way in to every protocol: finds it within what the person may see. */
@Component
class ProtocolDesk {

    /**
     * A protocol on the desk of one who may read some version of it.
     *
     * @param latest number of the latest version
     * @param state of the latest version
     * @param published number of the latest adjusted version, or null while there is none
     * @param sent whether the latest version has ever been sent for adjustment
     * @param manager the environmental manager as the subject of a sentence, as the title was on the meeting's date
     */
    record Case(
            ProtocolId id,
            long versionId,
            int latest,
            ProtocolState state,
            @Nullable Integer published,
            boolean sent,
            Label manager,
            MeetingView meeting) {

        boolean readsDraft() {
            return meeting.access().readsDraftMinutes();
        }

        /** Writers are the unit's organisers and the meeting's secretary, also while the texts are locked. */
        boolean writer(Rights rights) {
            return meeting.access().organises() || rights.person().equals(meeting.secretary());
        }

        ProtocolEvent.Of of() {
            return new ProtocolEvent.Of(id, meeting.id(), meeting.unit(), latest);
        }
    }

    private record Row(
            long meetingId,
            long versionId,
            int number,
            String state,
            @Nullable Integer published,
            boolean sent,
            String managerSv,
            String managerEn) {

        Label manager() {
            return new Label(DecisionWording.decider(managerSv), managerEn);
        }
    }

    private final JdbcClient jdbc;
    private final Meetings meetings;

    ProtocolDesk(JdbcClient jdbc, Meetings meetings) {
        this.jdbc = jdbc;
        this.meetings = meetings;
    }

    /** Two statements. */
    Case find(ProtocolId protocol, Rights rights) {
        Row row = jdbc.sql(
                        """
                        select p.meeting_id, v.id as version_id, v.number, v.state, l.label_sv as manager_sv, l.label_en as manager_en,
                               exists (select from adjustment_round r where r.protocol_version_id = v.id) as sent,
                               (select max(w.number) from protocol_version w
                                where w.protocol_id = p.id and w.state in ('ADJUSTED', 'SUBMITTED', 'RECEIVED')) as published
                        from protocol p
                        join protocol_version v on v.protocol_id = p.id
                        join meeting m on m.id = p.meeting_id
                        join lateral (select x.label_sv, x.label_en from function_label x where x.function_code = 'environmental-manager'
                                      order by x.valid_from > m.date, abs(x.valid_from - m.date) limit 1) l on true
                        where p.id = ? order by v.number desc limit 1
                        """)
                .param(protocol.value())
                .query(Row.class)
                .optional()
                .orElseThrow(NotVisible::new);
        MeetingView meeting = meetings.get(new MeetingId(row.meetingId()), rights);
        Case found = new Case(
                protocol,
                row.versionId(),
                row.number(),
                ProtocolState.valueOf(row.state()),
                row.published(),
                row.sent(),
                row.manager(),
                meeting);
        if (row.published() == null && !found.readsDraft()) {
            throw new NotVisible();
        }
        return found;
    }

    /** The same, with the meeting's row held to the end of the transaction, so that no text is saved between reading and locking. */
    Case hold(ProtocolId protocol, Rights rights) {
        jdbc.sql("select m.id from meeting m join protocol p on p.meeting_id = m.id where p.id = ?"
                        + " for no key update of m")
                .param(protocol.value())
                .query(Long.class)
                .optional()
                .orElseThrow(NotVisible::new);
        return find(protocol, rights);
    }
}
