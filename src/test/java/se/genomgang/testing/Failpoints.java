package se.genomgang.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Ends the application, without a chance to tidy up, at the point that a request names in its header {@value #HEADER}: {@code before-commit} or
 * {@code after-commit} and the transaction. Only in a process of its own, see {@link ApplicationProcess#launchWithFailpoints}.
 */
@Component
@ConditionalOnProperty("genomgang.failpoints")
@Order(Ordered.LOWEST_PRECEDENCE)
public class Failpoints implements TransactionExecutionListener {

    public static final String HEADER = "X-Failpoint";

    /** All is written, nothing is committed. */
    public static final String BEFORE_COMMIT = "before-commit ";

    /** All is committed, nobody has been told. */
    public static final String AFTER_COMMIT = "after-commit ";

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        strike(BEFORE_COMMIT, transaction);
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        strike(AFTER_COMMIT, transaction);
    }

    private static void strike(String point, TransactionExecution transaction) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && (point + transaction.getTransactionName())
                        .equals(request.getRequest().getHeader(HEADER))) {
            Runtime.getRuntime().halt(137);
        }
    }
}
