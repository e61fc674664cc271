package se.genomgang.testing;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application as a demonstration in a process of its own, which a test may kill. */
public final class ApplicationProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Genomgång is ready at http://localhost:(\\d+)/");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path log;

    private ApplicationProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it on the given data directory, and does not wait for it. */
    public static ApplicationProcess launch(Path dataDirectory, Map<String, String> settings) {
        return launch(dataDirectory, settings, classPathWithoutTests());
    }

    /** The same, with {@link Failpoints} at which a request can end it. */
    public static ApplicationProcess launchWithFailpoints(Path dataDirectory, Map<String, String> settings) {
        Map<String, String> withFailpoints = new HashMap<>(settings);
        withFailpoints.put("GENOMGANG_FAILPOINTS", "true");
        return launch(
                dataDirectory,
                withFailpoints,
                failpointsIn(dataDirectory) + File.pathSeparator + classPathWithoutTests());
    }

    /** The one class of the tests that the application gets to see. */
    private static Path failpointsIn(Path dataDirectory) {
        String file = Failpoints.class.getName().replace('.', '/') + ".class";
        try (InputStream code = Failpoints.class.getResourceAsStream("/" + file)) {
            Path root = Files.createTempDirectory(dataDirectory, "failpoints");
            Files.createDirectories(root.resolve(file).getParent());
            Files.copy(Objects.requireNonNull(code), root.resolve(file));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ApplicationProcess launch(Path dataDirectory, Map<String, String> settings, String classPath) {
        try {
            Path log = Files.createTempFile(dataDirectory, "application", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Dstdout.encoding=UTF-8",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    classPath,
                    "se.genomgang.GenomgangApplication");
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("SPRING_") || name.startsWith("GENOMGANG_"));
            builder.environment().put("SERVER_PORT", "0");
            builder.environment().put("GENOMGANG_DATA_DIR", dataDirectory.toString());
            builder.environment().putAll(settings);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            return new ApplicationProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String classPathWithoutTests() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it serves, and says on which port. */
    public int awaitReady() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> !process.isAlive() || ready().find());
        Matcher ready = ready();
        if (!ready.find()) {
            throw new AssertionError("The application did not start:\n" + output());
        }
        return Integer.parseInt(ready.group(1));
    }

    /** Whether it serves by now. */
    public boolean isReady() {
        return ready().find();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    private Matcher ready() {
        return READY.matcher(output());
    }

    /** What it has printed. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for it to end by itself, and gives its exit code. */
    public int awaitExit() {
        process.onExit()
                .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
        return process.exitValue();
    }

    /** As {@code kill -9}: without a chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** As Ctrl-C or SIGTERM: in good order. */
    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }
}
