package se.genomgang.testing;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Ends the application, without a chance to tidy up, at one point of the work that it does apart from any request, when it comes there for a certain time: the
 * setting is {@code 3 after-commit Telling.tell}. A transaction is named by the class and the method that asked for it, {@code done} is a task that has been
 * worked while its scheduler has not noted it yet. Only in a process of its own, see {@link ApplicationArchive}.
 */
@Component
@ConditionalOnProperty("genomgang.failpoint")
public class WorkFailpoint implements TransactionExecutionListener, ExecutionInterceptor {

    /** All is written, nothing is committed. */
    public static final String BEFORE_COMMIT = "before-commit ";

    /** All is committed, nobody has been told. */
    public static final String AFTER_COMMIT = "after-commit ";

    /** A task has been worked, and the scheduler does not know. */
    public static final String DONE = "done ";

    private final String point;
    private final AtomicInteger times;

    public WorkFailpoint(@Value("${genomgang.failpoint:}") String setting) {
        int space = setting.indexOf(' ');
        times = new AtomicInteger(Integer.parseInt(setting.substring(0, space)));
        point = setting.substring(space + 1);
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        strike(BEFORE_COMMIT + name(transaction));
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        strike(AFTER_COMMIT + name(transaction));
    }

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
        CompletionHandler<?> next = chain.proceed(task, context);
        strike(DONE + task.getTaskName());
        return next;
    }

    private void strike(String here) {
        if (here.equals(point) && times.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(137);
        }
    }

    private static String name(TransactionExecution transaction) {
        String named = transaction.getTransactionName();
        return named == null || named.isEmpty() ? caller() : named.replaceFirst("^.*\\.([^.]+\\.[^.]+)$", "$1");
    }

    /** Whoever of the application's own has asked for a transaction without giving it a name. */
    private static String caller() {
        Optional<String> found = StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("se.genomgang.")
                                && !frame.getClassName().equals(WorkFailpoint.class.getName()))
                        .map(frame -> frame.getClassName().replaceFirst("^.*\\.", "") + "." + frame.getMethodName())
                        .findFirst());
        return found.orElse("");
    }
}
