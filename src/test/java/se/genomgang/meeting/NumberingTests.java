package se.genomgang.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.testing.ApplicationTest;

@ApplicationTest
@DisplayName("Numbering of meetings")
class NumberingTests {

    private static final int AT_ONCE = 8;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("meetings planned at the same moment are numbered n-ÅÅÅÅ without a gap and without a double")
    void at_the_same_moment() throws Exception {
        GivenMeetings given = new GivenMeetings(beans);
        School school = given.school();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService planners = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<MeetingId>> planned = new ArrayList<>();
        for (int i = 0; i < 3 * AT_ONCE; i++) {
            LocalDate day = LocalDate.of(2026 + i % 2, 3, 1 + i);
            planned.add(planners.submit(() -> {
                start.await();
                return given.review(school, day);
            }));
        }
        start.countDown();
        for (Future<MeetingId> each : planned) {
            assertThat(each.get()).isNotNull();
        }
        planners.shutdown();

        for (int year : List.of(2026, 2027)) {
            assertThat(jdbc.sql("select number from meeting where unit_id = ? and year = ? order by 1")
                            .params(school.unit().value(), year)
                            .query(Integer.class)
                            .list())
                    .isEqualTo(IntStream.rangeClosed(1, 3 * AT_ONCE / 2).boxed().toList());
        }
    }
}
