package se.genomgang.document;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How packages are made: a task each, worked by db-scheduler, one at a time on each machine so that letters go on being sent beside it. */
@Configuration(proxyBeanMethods = false)
class PackageWork {

    /** One package; its instance is the order's number. */
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("package");

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
    private static final Duration WHILE_ANOTHER_IS_MADE = Duration.ofSeconds(5);

    private final Semaphore turn = new Semaphore(1);

    @Bean
    CustomTask<Void> packageTask(PackageMaking making, Clock machine) {
        return Tasks.custom(TASK)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, machine.now().plus(AFTER_A_FAILURE)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    if (!turn.tryAcquire()) {
                        return (done, operations) ->
                                operations.reschedule(done, done.getTimeDone().plus(WHILE_ANOTHER_IS_MADE));
                    }
                    try {
                        making.make(Long.parseLong(instance.getId()));
                    } finally {
                        turn.release();
                    }
                    return (done, operations) -> operations.stop();
                });
    }

    /** Takes away the files that have been kept for their time. */
    @Bean
    RecurringTask<Void> packageRemovalTask(PackageRemoval removal, java.time.Clock clock) {
        return Tasks.recurring("package-removal", FixedDelay.ofHours(1))
                .execute((instance, context) -> removal.sweep(LocalDate.now(clock)));
    }
}
