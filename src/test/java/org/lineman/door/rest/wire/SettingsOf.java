package org.lineman.door.rest.wire;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Settings with their defaults, but for some, without a service. */
public final class SettingsOf {
    private static final int ABOVE_THAT_OF_MAPPINGS = 200;

    private SettingsOf() {}

    /** The settings as they are with these properties. */
    public static Settings properties(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .withMapping(Settings.class)
                .withConverter(MemorySize.class, ABOVE_THAT_OF_MAPPINGS, new MemorySizeConverter())
                .withConverter(Duration.class, ABOVE_THAT_OF_MAPPINGS, new DurationConverter())
                .withDefaultValues(given)
                .build()
                .getConfigMapping(Settings.class);
    }
}
