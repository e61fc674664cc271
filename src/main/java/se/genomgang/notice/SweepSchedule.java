package se.genomgang.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sweep, every minute, on one machine at a time. */
@Configuration(proxyBeanMethods = false)
class SweepSchedule {

    private static final int SECONDS = 60;

    @Bean
    RecurringTask<Void> sweepTask(Sweep sweep, Clock clock) {
        return Tasks.recurring("sweep", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> sweep.sweep(clock.instant()));
    }
}
