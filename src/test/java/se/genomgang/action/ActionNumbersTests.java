package se.genomgang.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.testing.ApplicationTest;

@ApplicationTest
@DisplayName("The numbers of actions")
class ActionNumbersTests {

    @Autowired
    private ActionNumbers numbers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void run_without_gaps_also_when_many_decide_at_once_and_some_fail() throws Exception {
        var unit = new ActionSetting(jdbc).unit();
        List<Callable<Integer>> askers = new ArrayList<>();
        IntStream.range(0, 40)
                .forEach(n -> askers.add(() -> transaction.execute(status -> {
                    int number = numbers.next(unit, 2026);
                    if (n % 4 == 0) {
                        status.setRollbackOnly();
                        return 0;
                    }
                    return number;
                })));
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Integer> given = new ArrayList<>();
            for (var asked : pool.invokeAll(askers)) {
                given.add(asked.get());
            }
            assertThat(given.stream().filter(number -> number > 0).sorted())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 30).boxed().toList());
        } finally {
            pool.shutdownNow();
        }
    }
}
