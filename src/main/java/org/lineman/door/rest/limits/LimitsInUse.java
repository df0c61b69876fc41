package org.lineman.door.rest.limits;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.lineman.door.rest.wire.Intake;
import org.lineman.door.rest.wire.LimitSettings;
import org.lineman.door.rest.wire.Settings;

/** The limits that the settings ask for, with what is used of them: {@code lineman_requests_working}, {@code _waiting}. */
@Singleton
public class LimitsInUse {
    private static final int LEAST_AT_ONCE = 2;
    private static final double SHARE_OF_HEAP = 0.4;

    private final Settings settings;
    private final Turns work;
    private final Turns captures;
    private final Memory memory;
    private final Rates rates;

    @Inject
    LimitsInUse(Settings settings, MeterRegistry meters) {
        this.settings = settings;
        LimitSettings limits = settings.limits();
        int processors = Runtime.getRuntime().availableProcessors();
        int atOnce = limits.concurrent().orElse(Math.max(LEAST_AT_ONCE, processors));
        this.work = new Turns(atOnce, limits.queue(), limits.patience(), System::nanoTime);
        this.captures = new Turns(limits.captures(), limits.captures(), limits.patience(), System::nanoTime);
        long heap = (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP);
        this.memory = new Memory(
                limits.memoryPerRequest().asLongValue(),
                limits.memory().map(MemorySize::asLongValue).orElse(heap));
        this.rates = new Rates(limits.requestsPerMinute(), limits.burst(), System::nanoTime);
        Gauge.builder("lineman.requests.working", work, Turns::working)
                .description("requests at work")
                .register(meters);
        Gauge.builder("lineman.requests.waiting", work, Turns::waiting)
                .description("requests that wait for their turn")
                .register(meters);
        Gauge.builder("lineman.requests.memory", memory, Memory::held)
                .description("memory that requests hold, as estimated")
                .baseUnit("bytes")
                .register(meters);
    }

    /** Takes in what one request sends, within its limits. */
    public Intake intake() {
        return new Intake(settings, memory.share());
    }

    /** Lets requests work that are read from what they sent. */
    public Turns work() {
        return work;
    }

    /** Lets captures be read as they come. */
    Turns captures() {
        return captures;
    }

    Memory memory() {
        return memory;
    }

    Rates rates() {
        return rates;
    }

    LimitSettings settings() {
        return settings.limits();
    }
}
