package org.lineman.door.rest.limits;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Limits that a test meets within a second or two. */
public final class Tight implements QuarkusTestProfile {
    static final int BURST = 500;
    static final Duration SATURATED = Duration.ofSeconds(3);

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> properties = new HashMap<>(Map.of(
                "lineman.limits.concurrent", "1",
                "lineman.limits.queue", "1",
                "lineman.limits.patience", "60S",
                "lineman.limits.saturated", SATURATED.toSeconds() + "S",
                "lineman.limits.burst", String.valueOf(BURST),
                "lineman.limits.requests-per-minute", "1",
                "lineman.limits.facts", "20",
                "lineman.limits.evidence-items", "30",
                "lineman.limits.document", "100K",
                "lineman.limits.slowest-body", "10K"));
        properties.put("lineman.limits.body-patience", "1S");
        properties.put("quarkus.http.read-timeout", "2S");
        return properties;
    }
}
