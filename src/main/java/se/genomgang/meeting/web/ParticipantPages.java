package se.genomgang.meeting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingReplies;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.ParticipantView;
import se.genomgang.meeting.Participants;
import se.genomgang.meeting.Replies;
import se.genomgang.meeting.ReplyDesk;
import se.genomgang.meeting.Role;
import se.genomgang.meeting.Stage;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Holder;
import se.genomgang.organisation.Vacancy;
import se.genomgang.routine.Routines;
import se.genomgang.web.Choice;

/** Puts the page of those who take part together. */
@Component
class ParticipantPages {

    private final Meetings meetings;
    private final Participants participants;
    private final Replies replies;
    private final Appointments appointments;
    private final Routines routines;

    ParticipantPages(
            Meetings meetings,
            Participants participants,
            Replies replies,
            Appointments appointments,
            Routines routines) {
        this.meetings = meetings;
        this.participants = participants;
        this.replies = replies;
        this.appointments = appointments;
        this.routines = routines;
    }

    /** The meeting, for one who may decide who takes part. */
    MeetingView organised(long id, Rights rights) {
        MeetingView meeting = meetings.get(new MeetingId(id), rights);
        if (!meeting.access().organises()) {
            throw new NotAllowed("meeting.notAllowed.participants");
        }
        return meeting;
    }

    void fill(MeetingView meeting, PersonId reader, ModelMap model, Locale locale) {
        List<ParticipantView> all = participants.of(meeting.id());
        Set<PersonId> adjusters = participants.adjusters(meeting.id());
        Set<String> required =
                Set.copyOf(routines.rules(meeting.kindId(), meeting.unitKind()).requiredFunctions());
        model.addAttribute("meeting", meeting);
        model.addAttribute("add", new PersonForm(""));
        model.addAttribute("guest", new GuestForm("", ""));
        model.addAttribute("writer", SecretaryForm.from(meeting));
        model.addAttribute("participants", all);
        model.addAttribute(
                "desk",
                ReplyDesk.of(
                        meeting,
                        replies.of(meeting.id(), meeting.occasion()),
                        all.stream().map(MeetingReplies.Chair::of).toList(),
                        reader));
        List<Vacancy> vacant = appointments.vacancies(meeting.unit(), meeting.date()).stream()
                .filter(vacancy -> required.contains(vacancy.functionCode()))
                .filter(vacancy -> !seated(all, vacancy.functionCode()))
                .toList();
        boolean unseated = required.stream()
                .filter(function -> !seated(all, function))
                .anyMatch(function -> vacant.stream()
                        .noneMatch(vacancy -> vacancy.functionCode().equals(function)));
        model.addAttribute("vacancies", vacant);
        model.addAttribute("outdated", unseated || all.stream().anyMatch(ParticipantView::lapsed));
        model.addAttribute("secretaries", secretaries(meeting, all, locale));
        Set<PersonId> heads = appointments.withCapacity(Capacity.HEAD, meeting.unit(), meeting.date()).stream()
                .map(Holder::person)
                .collect(Collectors.toSet());
        model.addAttribute(
                "eligible",
                people(
                        all.stream()
                                .filter(each -> each.person() == null || !heads.contains(each.person()))
                                .filter(each -> each.person() == null
                                        || !each.person().equals(meeting.secretary())
                                        || adjusters.contains(each.person()))
                                .toList(),
                        locale));
        model.addAttribute(
                "adjusters", adjusters.stream().map(PersonId::toString).toList());
        model.addAttribute("changeable", !meeting.frozen() && meeting.stage() != Stage.CANCELLED);
    }

    private static boolean seated(List<ParticipantView> all, String function) {
        return all.stream().anyMatch(each -> function.equals(each.functionCode()));
    }

    static List<Choice> roles(ParticipantView participant) {
        List<Choice> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role != Role.REQUIRED || participant.functionCode() != null) {
                roles.add(Choice.keyed(role, "meeting.role." + role));
            }
        }
        return roles;
    }

    private static List<Choice> secretaries(MeetingView meeting, List<ParticipantView> all, Locale locale) {
        List<Choice> choices = new ArrayList<>(people(all, locale));
        PersonId now = meeting.secretary();
        if (now != null && choices.stream().noneMatch(choice -> choice.value().equals(now.toString()))) {
            choices.add(0, Choice.of(now, meeting.secretaryName()));
        }
        return choices;
    }

    private static List<Choice> people(List<ParticipantView> all, Locale locale) {
        return all.stream()
                .filter(participant -> participant.person() != null)
                .collect(
                        Collectors.toMap(ParticipantView::person, each -> each, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .map(each -> Choice.of(each.person(), named(each, locale)))
                .toList();
    }

    private static String named(ParticipantView participant, Locale locale) {
        String function = participant.function().in(locale);
        return function.isEmpty() ? participant.name() : participant.name() + ", " + function;
    }
}
