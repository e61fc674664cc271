package se.genomgang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.Refused;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

/** The way in when nobody can administer yet. */
@DatabaseTest
class FirstAdministratorTests {

    @Autowired
    FirstAdministrator first;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void the_link_from_the_log_makes_one_administrator() {
        jdbc.sql("update account set administrator = false").update();
        String token = first.newLink().replace("/setup/", "");
        assertThat(first.isOffered(token)).isTrue();
        assertThat(first.isOffered("something else")).isFalse();

        create(token);

        assertThat(first.isOffered(token)).isFalse();
        assertThatThrownBy(() -> create(token)).isInstanceOf(Refused.class);
    }

    @Test
    void the_link_is_too_old_after_72_hours() {
        jdbc.sql("update account set administrator = false").update();
        String token = first.newLink().replace("/setup/", "");
        clock.set(TestClock.START.plusHours(72));

        assertThat(first.isOffered(token)).isFalse();
    }

    private void create(String token) {
        first.create(
                token,
                new RegisterPerson("Första", "Administratör", UUID.randomUUID() + "@example.org"),
                TestAccounts.freshUsername(),
                "ett mycket långt lösenord");
    }
}
