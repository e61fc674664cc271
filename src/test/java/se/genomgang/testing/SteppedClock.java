package se.genomgang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The clock of several processes of the application, in Swedish local time: as far from the true one as the test has written in a file, and ticking. Only in
 * processes of their own, see {@link ApplicationArchive}.
 */
@Component
@Primary
@ConditionalOnProperty("genomgang.clock-file")
public class SteppedClock extends Clock {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final Path file;
    private final ZoneId zone;

    @Autowired
    public SteppedClock(@Value("${genomgang.clock-file:}") Path file) {
        this(file, STOCKHOLM);
    }

    private SteppedClock(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    /** Makes it that time, Swedish local, for everyone who reads the same file. */
    public void set(LocalDateTime time) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Duration step = Duration.between(
                    Clock.systemUTC().instant(), time.atZone(STOCKHOLM).toInstant());
            Files.writeString(beside, step.toString());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalDateTime time() {
        return LocalDateTime.ofInstant(instant(), STOCKHOLM);
    }

    @Override
    public Instant instant() {
        try {
            return Clock.systemUTC().instant().plus(Duration.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SteppedClock(file, zone);
    }
}
