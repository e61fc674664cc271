package se.genomgang.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;

/** How each person wants to be told of what is due. One's own choice, and nobody else's. */
@Service
@Transactional
public class NoticeSettings {

    private final NoticeBook book;
    private final JdbcClient jdbc;
    private final MessageSource words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeSettings(
            NoticeBook book, JdbcClient jdbc, MessageSource words, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    private String inWords(NoticeSetting setting) {
        String when = words.getMessage(
                setting.daily() ? "notice.setting.DAILY" : "notice.setting.AT_ONCE",
                null,
                LocaleContextHolder.getLocale());
        return setting.early()
                ? when + "; "
                        + words.getMessage("notice.noticeSettingForm.early", null, LocaleContextHolder.getLocale())
                : when;
    }

    /** What the person has chosen, or what holds until then. */
    @Transactional(readOnly = true)
    public NoticeSetting of(Rights rights) {
        return standing(rights.person());
    }

    private NoticeSetting standing(PersonId person) {
        return book.settings(List.of(person)).getOrDefault(person, NoticeSetting.DEFAULT);
    }

    /**
     * Chooses anew.
     *
     * @param wanted with the version that was read
     * @throws Stale when it was changed in the meantime, in another window
     */
    public void choose(NoticeSetting wanted, Rights rights) {
        Instant now = clock.instant();
        int changed = jdbc.sql(
                        """
                        insert into notice_setting as s (person_id, daily, early, version, changed_at) select :person, :daily, :early, 1, :now where :version = 0
                        on conflict (person_id) do nothing
                        """)
                .param("person", rights.person().value())
                .param("daily", wanted.daily())
                .param("early", wanted.early())
                .param("version", wanted.version())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        changed += wanted.version() == 0
                ? 0
                : jdbc.sql(
                                """
                                update notice_setting set daily = :daily, early = :early, version = version + 1, changed_at = :now
                                where person_id = :person and version = :version
                                """)
                        .param("person", rights.person().value())
                        .param("daily", wanted.daily())
                        .param("early", wanted.early())
                        .param("version", wanted.version())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
        if (changed == 0) {
            NoticeSetting standing = standing(rights.person());
            throw new Stale(inWords(wanted), inWords(standing), rights.name(), now, standing.version());
        }
        events.publishEvent(new NoticeSettingChosen(rights.person(), wanted.daily(), wanted.early()));
    }
}
