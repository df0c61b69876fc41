package org.lineman.door.rest.watch;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps evidence out of the log, whoever writes the line: the message of an exception may quote the line of a log it failed on, and
 * the query of a request names a file. Exceptions are shown with their classes and frames but {@linkplain Wordless without words},
 * paths without their queries. All handlers of {@code application.properties} have this filter.
 *
 * <p>Until the service has started there is no evidence, and whoever starts it needs every word of what is wrong.
 */
@LoggingFilter(name = "no-evidence")
public final class NoEvidenceFilter implements Filter {
    private static volatile boolean serving;

    /** From now on there may be evidence in this process. */
    static void begin() {
        serving = true;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (serving) {
            clean(line);
        }
        return true;
    }

    static void clean(LogRecord line) {
        if (line.getThrown() != null) {
            line.setThrown(Wordless.of(line.getThrown()));
        }
        Object[] parameters = line.getParameters();
        if (parameters != null) {
            line.setParameters(
                    Arrays.stream(parameters).map(NoEvidenceFilter::clean).toArray());
        }
    }

    private static Object clean(Object parameter) {
        if (parameter instanceof Throwable thrown) {
            return Wordless.of(thrown);
        }
        if (parameter instanceof String text && text.startsWith("/") && text.contains("?")) {
            return text.substring(0, text.indexOf('?'));
        }
        return parameter;
    }
}
