package se.genomgang.notice;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** How letters get from the outbox to the mail server: a task each, worked by db-scheduler on whichever machine has time. */
@Configuration(proxyBeanMethods = false)
class MailSending {

    /** One letter's delivery; its instance is the letter's number. */
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("mail");

    /** How long to wait when the database failed in the middle of it. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    /** The machine's own time, by which tasks are worked: what is due in the domain's time is due when its clock says so. */
    @Bean
    Clock machineClock() {
        return new SystemClock();
    }

    @Bean
    MailServer mailServer(
            ObjectProvider<JavaMailSenderImpl> sender, Clock machine, @Value("${spring.mail.host:}") String host) {
        return new MailServer(StringUtils.hasText(host) ? sender.getIfAvailable() : null, machine);
    }

    @Bean
    CustomTask<Void> mailTask(MailDelivery delivery, Clock machine) {
        return Tasks.custom(TASK)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, machine.now().plus(AFTER_A_FAILURE)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Next next = delivery.deliver(new MailId(Long.parseLong(instance.getId())));
                    return (done, operations) -> conclude(next, done, operations);
                });
    }

    @Bean
    OneTimeTask<String> passwordLetterTask(PasswordLetters letters) {
        return Tasks.oneTime(PasswordLetters.TASK).execute((instance, context) -> letters.post(instance.getData()));
    }

    private static void conclude(Next next, ExecutionComplete done, ExecutionOperations<Void> operations) {
        if (next.in() == null) {
            operations.stop();
        } else {
            operations.reschedule(done, done.getTimeDone().plus(next.in()));
        }
    }

    /** Starts the work when everything else is ready, the demonstration's data too. */
    @Bean
    BackgroundWork backgroundWork(Scheduler scheduler, @Value("${genomgang.background-work:true}") boolean wanted) {
        return new BackgroundWork(scheduler, wanted);
    }

    record BackgroundWork(Scheduler scheduler, boolean wanted)
            implements DbSchedulerStarter, ApplicationListener<ApplicationReadyEvent> {

        @Override
        public void onApplicationEvent(ApplicationReadyEvent ready) {
            doStart();
        }

        @Override
        public void doStart() {
            if (wanted) {
                scheduler.start();
            }
        }
    }
}
