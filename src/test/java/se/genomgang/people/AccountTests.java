package se.genomgang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import se.genomgang.journal.Journal;
import se.genomgang.journal.JournalEntry;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

/** Persons, accounts and one-time links. */
@DatabaseTest
class AccountTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Register register;

    @Autowired
    PasswordLinks links;

    @Autowired
    Passwords passwords;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Rights administrator;
    Rights manager;
    Rights nobody;

    @BeforeEach
    void who() {
        administrator =
                TestAccounts.rights(application, TestAccounts.account(application, TestAccounts.freshUsername(), true));
        PersonId other = TestAccounts.person(application, "Miljöchef");
        manager = new Rights(other, "Test Miljöchef", false, Set.of(new Grant(Capacity.MANAGER, new UnitId(1))));
        nobody = new Rights(other, "Test Ingen", false, Set.of());
    }

    @Test
    void the_manager_registers_a_person_but_only_an_administrator_keeps_accounts() {
        PersonId person = people.register(command(), manager);

        assertThatThrownBy(() -> accounts.open(new OpenAccount(person, "x", false), manager))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accounts.open(new OpenAccount(person, "x", false), nobody))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> people.register(command(), nobody)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> register.get(person, nobody)).isInstanceOf(NotVisible.class);
    }

    @Test
    void an_e_mail_address_belongs_to_one_person_whatever_its_case() {
        var first = command();
        people.register(first, manager);

        assertThatThrownBy(() -> people.register(
                        new RegisterPerson("A", "B", first.workEmail().toUpperCase()), manager))
                .isInstanceOfSatisfying(
                        InvalidField.class, e -> assertThat(e.field()).isEqualTo("workEmail"));
    }

    @Test
    void a_username_belongs_to_one_account_whatever_its_case() {
        String username = TestAccounts.freshUsername();
        accounts.open(new OpenAccount(people.register(command(), administrator), username, false), administrator);
        PersonId other = people.register(command(), administrator);

        assertThatThrownBy(() -> accounts.open(new OpenAccount(other, username.toUpperCase(), false), administrator))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> accounts.open(new OpenAccount(other, "två ord", false), administrator))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void changing_a_person_on_an_old_page_is_told_what_stands_and_who_wrote_it() {
        PersonId person = people.register(command(), manager);
        people.rename(new RenamePerson(person, "Eva", "Ny", UUID.randomUUID() + "@example.org", 0), administrator);
        TestTransaction.flagForCommit();
        TestTransaction.end();
        TestTransaction.start();

        assertThatThrownBy(() -> people.rename(new RenamePerson(person, "Eva", "Äldre", "e@example.org", 0), manager))
                .isInstanceOfSatisfying(Stale.class, stale -> {
                    assertThat(stale.theirs()).startsWith("Eva Ny");
                    assertThat(stale.mine()).startsWith("Eva Äldre");
                    assertThat(stale.theirsBy()).isEqualTo(administrator.name());
                });
    }

    @Test
    void people_are_found_by_any_part_of_name_or_e_mail_and_sorted_in_swedish() {
        String shared = UUID.randomUUID().toString();
        for (String family : List.of("Öberg", "Zetterlund", "Ågren", "Andersson", "Ärlig")) {
            people.register(new RegisterPerson("Test", family, family.charAt(0) + shared + "@example.org"), manager);
        }

        assertThat(people.search(shared, 10))
                .extracting(PersonView::familyName)
                .containsExactly("Andersson", "Zetterlund", "Ågren", "Ärlig", "Öberg");
        assertThat(people.search(shared + " ÅGREN test", 10)).hasSize(1);
        assertThat(people.search(shared + " %", 10)).isEmpty();

        List<RegisterEntry> first = register.page(shared, null, 2, manager);
        assertThat(register.page(shared, first.get(1).person().id(), 10, manager))
                .extracting(entry -> entry.person().familyName())
                .containsExactly("Ågren", "Ärlig", "Öberg");
    }

    @Test
    void a_one_time_link_sets_the_password_once() {
        PersonId person = withAccount();
        String token = token(person);
        assertThat(register.get(person, administrator).state()).isEqualTo(AccountState.WAITING);

        links.setPassword(token, "ett nytt långt lösenord");

        assertThat(register.get(person, administrator).state()).isEqualTo(AccountState.OPEN);
        assertThat(links.username(token)).isEmpty();
        assertThatThrownBy(() -> links.setPassword(token, "ett annat långt lösenord"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_new_link_makes_the_one_before_it_stop_working() {
        PersonId person = withAccount();
        String first = token(person);
        String second = token(person);

        assertThat(links.username(first)).isEmpty();
        assertThat(links.username(second)).isPresent();
    }

    @Test
    void a_link_works_for_72_hours() {
        String token = token(withAccount());
        clock.set(TestClock.START.plusHours(72).minusSeconds(1));
        assertThat(links.username(token)).isPresent();

        clock.set(TestClock.START.plusHours(72));
        assertThat(links.username(token)).isEmpty();
    }

    @Test
    void the_database_does_not_know_the_link_itself() {
        String token = token(withAccount());

        assertThat(jdbc.sql("select count(*) from password_link where token_hash like :token")
                        .param("token", "%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_closed_account_gets_no_link_and_its_link_stops_working() {
        PersonId person = withAccount();
        String token = token(person);

        accounts.close(person, administrator);

        assertThat(links.username(token)).isEmpty();
        assertThatThrownBy(() -> accounts.issuePasswordLink(person, administrator))
                .isInstanceOf(Refused.class);
        accounts.reopen(person, administrator);
        assertThat(register.get(person, administrator).state()).isEqualTo(AccountState.WAITING);
    }

    @Test
    void the_last_administrator_stays() {
        jdbc.sql("update account set administrator = false where person_id <> ?")
                .param(administrator.person().value())
                .update();
        PersonId only = administrator.person();

        assertThatThrownBy(() -> accounts.unmark(only, administrator)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> accounts.close(only, administrator)).isInstanceOf(Refused.class);

        accounts.mark(withAccount(), administrator);
        accounts.unmark(only, administrator);
        assertThat(register.get(only, manager).administrator()).isFalse();
    }

    @Test
    void a_password_has_twelve_characters_of_any_kind_and_is_not_the_username() {
        String token = token(withAccount());
        String username = links.username(token).orElseThrow();

        for (String bad :
                List.of("elva tecken", "aaaaaaaaaaaa", username.toUpperCase(), "x".repeat(60) + "yzå".repeat(23))) {
            assertThatThrownBy(() -> links.setPassword(token, bad)).isInstanceOf(InvalidField.class);
        }
        links.setPassword(token, "åäö 日本 🙂 ok?");
    }

    @Test
    void a_composed_and_a_decomposed_letter_are_the_same() {
        assertThat(passwords.fits("la\u030angt lo\u0308senord", passwords.hash("långt lösenord")))
                .isTrue();
    }

    @Test
    void the_journal_tells_what_was_done_with_an_account_but_no_names() {
        PersonId person = withAccount();
        token(person);
        accounts.close(person, administrator);

        List<JournalEntry> told = journal.entriesFor(new Subject("person", person.value()), Journal.END, 10);
        assertThat(told)
                .extracting(JournalEntry::event)
                .containsExactly("AccountClosed", "PasswordLinkIssued", "AccountOpened", "PersonRegistered");
        assertThat(told).allSatisfy(entry -> assertThat(entry.details()).isEmpty());
    }

    private RegisterPerson command() {
        return new RegisterPerson("Test", "Person", UUID.randomUUID() + "@example.org");
    }

    private PersonId withAccount() {
        PersonId person = people.register(command(), administrator);
        accounts.open(new OpenAccount(person, TestAccounts.freshUsername(), false), administrator);
        return person;
    }

    private String token(PersonId person) {
        return accounts.issuePasswordLink(person, administrator).replace("/password/", "");
    }
}
