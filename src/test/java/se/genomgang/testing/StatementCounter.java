package se.genomgang.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that the calling thread executes: what a page costs through MockMvc, session and rights included. */
public final class StatementCounter implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> EXECUTED = new ThreadLocal<>();

    /** The statements that the work executes on this thread, in order. */
    public static List<String> during(Callable<?> work) throws Exception {
        List<String> executed = new ArrayList<>();
        EXECUTED.set(executed);
        try {
            work.call();
        } finally {
            EXECUTED.remove();
        }
        return executed;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource ? new Counting(dataSource) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        private Counting(DataSource counted) {
            super(counted);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, (self, method, arguments) -> {
                Object result = call(connection, method, arguments);
                String sql = arguments != null && arguments[0] instanceof String text ? text : "";
                if (result instanceof PreparedStatement statement) {
                    return proxy(PreparedStatement.class, counting(statement, sql));
                }
                return result instanceof Statement statement
                        ? proxy(Statement.class, counting(statement, sql))
                        : result;
            });
        }
    }

    private static InvocationHandler counting(Statement statement, String prepared) {
        return (self, method, arguments) -> {
            List<String> executed = EXECUTED.get();
            if (executed != null && method.getName().startsWith("execute")) {
                executed.add(arguments != null && arguments[0] instanceof String sql ? sql : prepared);
            }
            return call(statement, method, arguments);
        };
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
