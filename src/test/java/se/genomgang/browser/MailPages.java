package se.genomgang.browser;

import static se.genomgang.browser.ShownPage.at;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages about what was sent. No task is at work in tests, so the letters are put where they would be. */
final class MailPages {

    private static final String MANAGER = "miljochef";

    private MailPages() {}

    static List<ShownPage> all(JdbcClient jdbc) {
        long aside = letter(jdbc, "SET_ASIDE");
        jdbc.sql(
                        """
                        insert into mail_attempt (mail_id, number, begun_at, ended_at, outcome, answer)
                        values (?, 1, '2026-03-02T07:00Z', '2026-03-02T07:00Z', 'AWAY', 'Connection refused'),
                               (?, 2, '2026-03-02T07:01Z', '2026-03-02T07:01Z', 'REFUSED', '550 5.1.1 unknown')
                        """)
                .params(aside, aside)
                .update();
        long sent = letter(jdbc, "SENT");
        return List.of(
                at("sent mail", MANAGER, "/mail"),
                at("sent mail, none found", MANAGER, "/mail?q=ingenting&state=KEPT"),
                at("mail sent to me", "anstalld", "/mail?scope=mine"),
                at("letter set aside", MANAGER, "/mail/" + aside),
                at("letter sent", "anstalld", "/mail/" + sent),
                at("letter's envelope", "admin", "/mail/" + sent));
    }

    private static long letter(JdbcClient jdbc, String state) {
        return jdbc.sql(
                        """
                        insert into mail (kind, person_id, about_type, about_id, why_key, why_arguments, urgency, message_id, posted_at, state, state_at,
                                          address, subject, body, html)
                        select 'password', person_id, 'meeting', (select min(id) from meeting), 'notice.password.why', '[]', 'AT_ONCE',
                               gen_random_uuid()::text, '2026-03-02T07:00Z', ?, '2026-03-02T07:01Z', 'anstalld@larosatet.example', 'Välj ett nytt lösenord',
                               'Hej! https://genomgang.example/password/' || repeat('lång', 40), '<p>Hej!</p>'
                        from account where username = 'anstalld' returning id
                        """)
                .param(state)
                .query(Long.class)
                .single();
    }
}
