package org.lineman.recognize.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lineman.fact.Stamp;
import org.lineman.fact.When;

/**
 * A core file's name as Cisco voice servers build it: {@code core.PID.SIGNAL.PROCESS.EPOCH}.
 *
 * @param name the whole name
 * @param pid the process id
 * @param signal the signal's number
 * @param process the process
 * @param written when it was written
 */
public record CoreFile(String name, int pid, int signal, String process, Instant written) {
    private static final Pattern NAME =
            Pattern.compile("\\bcore\\.(\\d{1,9})\\.(\\d{1,3})\\.([A-Za-z][\\w-]*)\\.(\\d{9,10})\\b");

    /**
     * A monitor aborts a process some time after it stopped answering, and writing the core takes longer still: a core dates
     * the end of a hang that began at most this long before.
     */
    private static final Duration HANG = Duration.ofMinutes(10);

    /** The first name of a core file in a text. */
    public static Optional<CoreFile> in(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.find()
                ? Optional.of(new CoreFile(
                        matcher.group(),
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        matcher.group(3),
                        Instant.ofEpochSecond(Long.parseLong(matcher.group(4)))))
                : Optional.empty();
    }

    /** The time of the hang that a core ended, if the core was written at this stamp. */
    public static When hangUntil(Stamp stamp) {
        return When.endOf(stamp, HANG);
    }
}
