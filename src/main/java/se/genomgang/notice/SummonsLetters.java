package se.genomgang.notice;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.genomgang.document.MeetingDocuments;
import se.genomgang.meeting.Invitations;

/** Who writes the letters about meetings: one writer for each kind. */
@Configuration(proxyBeanMethods = false)
class SummonsLetters {

    @Bean
    LetterWriter summonsLetter(
            Invitations invitations,
            InvitationBook book,
            InvitationWords words,
            InvitationCalendar calendar,
            MaterialBlocks material,
            MeetingDocuments documents,
            Clock clock) {
        return new InvitationLetter(
                SummonsKind.SUMMONS, invitations, book, words, calendar, material, documents, clock);
    }

    @Bean
    LetterWriter changeLetter(
            Invitations invitations,
            InvitationBook book,
            InvitationWords words,
            InvitationCalendar calendar,
            MaterialBlocks material,
            MeetingDocuments documents,
            Clock clock) {
        return new InvitationLetter(SummonsKind.CHANGE, invitations, book, words, calendar, material, documents, clock);
    }

    @Bean
    LetterWriter materialLetter(
            Invitations invitations,
            InvitationBook book,
            InvitationWords words,
            InvitationCalendar calendar,
            MaterialBlocks material,
            MeetingDocuments documents,
            Clock clock) {
        return new InvitationLetter(
                SummonsKind.MATERIAL, invitations, book, words, calendar, material, documents, clock);
    }

    @Bean
    LetterWriter cancellationLetter(
            Invitations invitations,
            InvitationBook book,
            InvitationWords words,
            InvitationCalendar calendar,
            Clock clock) {
        return new CancellationLetter(invitations, book, words, calendar, clock);
    }
}
