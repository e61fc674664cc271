package se.genomgang.demo;

import org.springframework.stereotype.Component;
import se.genomgang.database.ConditionalOnDemonstrationMode;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingId;
import se.genomgang.protocol.Adjustment;
import se.genomgang.protocol.Delivery;
import se.genomgang.protocol.ProtocolId;
import se.genomgang.protocol.Protocols;

/** Lets the people of the demonstration take a protocol from draft to received. */
@Component
@ConditionalOnDemonstrationMode
class Minuting {

    private final Cast cast;
    private final Protocols protocols;
    private final Adjustment adjustment;
    private final Delivery delivery;

    Minuting(Cast cast, Protocols protocols, Adjustment adjustment, Delivery delivery) {
        this.cast = cast;
        this.protocols = protocols;
        this.adjustment = adjustment;
        this.delivery = delivery;
    }

    void sendForAdjustment(Course course, MeetingId meeting) {
        adjustment.send(protocol(meeting), cast.rights(cast.representative(course.unit())));
    }

    void approveAsAdjuster(Course course, MeetingId meeting) {
        approve(meeting, course.unit().equals("central") ? "vicerektor" : "adminchef." + course.unit());
    }

    void approveAsHead(Course course, MeetingId meeting) {
        approve(meeting, cast.head(course.unit()));
    }

    private void approve(MeetingId meeting, String who) {
        ProtocolId protocol = protocol(meeting);
        Rights rights = cast.rights(who);
        adjustment.approve(protocol, protocols.show(protocol, rights).contentHash(), rights);
    }

    void submit(Course course, MeetingId meeting) {
        delivery.submit(protocol(meeting), cast.rights(cast.representative(course.unit())));
    }

    /** The registrar's numbers say themselves that they are made up. */
    void receive(MeetingId meeting, int serial, int year) {
        delivery.receive(protocol(meeting), "DEMO-%d-%04d".formatted(year, serial), cast.rights("miljochef"));
    }

    private ProtocolId protocol(MeetingId meeting) {
        return protocols.of(meeting);
    }
}
