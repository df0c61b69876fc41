package org.lineman.door.rest.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a caller would rather be answered: the header Prefer of RFC 7240. What is not understood is not applied, and no error.
 *
 * @param async true if the caller need not have the answer at once: {@code respond-async}
 * @param patience how long the caller would wait for it all the same: {@code wait}
 */
public record Preference(boolean async, Duration patience) {
    private static final long LONGEST_WAIT = 60;

    /** The preference that these values of the header state; of what is stated twice, the first counts. */
    public static Preference of(List<String> headers) {
        List<String> stated = headers.stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(one -> one.split(";")[0].strip().toLowerCase(Locale.ROOT))
                .toList();
        Optional<Long> seconds = stated.stream()
                .map(one -> one.replaceAll("\\s*=\\s*\"?|\"$", "="))
                .filter(one -> one.matches("wait=\\d{1,9}=?"))
                .map(one -> Long.valueOf(one.replaceAll("\\D", "")))
                .findFirst();
        return new Preference(
                stated.contains("respond-async"), Duration.ofSeconds(Math.min(LONGEST_WAIT, seconds.orElse(0L))));
    }
}
