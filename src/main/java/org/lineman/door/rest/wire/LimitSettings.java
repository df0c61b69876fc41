package org.lineman.door.rest.wire;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How much one caller, one request and all requests together may use: {@code lineman.limits.*}. */
public interface LimitSettings {

    /** The largest request document: unlike files it is held in memory, several times over while it is read. */
    @WithDefault("32M")
    MemorySize document();

    /** The most facts in a request document; of one sort, the rules take 20,000. */
    @WithDefault("50000")
    int facts();

    /** The most pieces of evidence: texts in a request document, files of a form, files in archives. */
    @WithDefault("10000")
    int evidenceItems();

    /** The longest time for reading what was handed in, asking the rules and ranking; waiting for a turn does not count. */
    @WithDefault("2M")
    Duration wallTime();

    /** The same for a packet capture that is read as it comes, its way over the network included. */
    @WithDefault("1H")
    Duration captureTime();

    /** The longest time that the rules may take of that. */
    @WithDefault("10S")
    Duration rulesTime();

    /** The most rules fired for one request. */
    @WithDefault("100000")
    int firings();

    /** The most pairs of facts joined for one request. */
    @WithDefault("5000000")
    long joins();

    /** The memory that one request may hold, as estimated from what was sent and read. */
    @WithDefault("256M")
    MemorySize memoryPerRequest();

    /** The same for all requests together; four tenths of the heap unless set. */
    Optional<MemorySize> memory();

    /** How many requests are worked on at once; one for each processor, and at least two, unless set. */
    OptionalInt concurrent();

    /** How many packet captures are read at once as they come; they take no turn from other requests. */
    @WithDefault("2")
    int captures();

    /** How many requests wait for their turn; beyond that they are turned away at once. */
    @WithDefault("32")
    int queue();

    /** How long a request waits for its turn before it is turned away. */
    @WithDefault("10S")
    Duration patience();

    /** How long requests may be turned away before the service says that it is not ready. */
    @WithDefault("30S")
    Duration saturated();

    /** Requests for work that a caller may send in a minute, on average. */
    @WithDefault("600")
    int requestsPerMinute();

    /** Requests for work that a caller may send at once after a pause. */
    @WithDefault("120")
    int burst();

    /** The slowest that a body may come, in bytes for each second in which the service waited for it. */
    @WithDefault("1K")
    MemorySize slowestBody();

    /** How long a body may stay below that. */
    @WithDefault("20S")
    Duration bodyPatience();

    /** How many jobs are kept, those that wait, run and have ended together. */
    @WithDefault("100")
    int jobs();

    /** How long the outcome of a job is kept. */
    @WithDefault("1H")
    Duration jobKept();

    /** How many listeners may follow jobs at once. */
    @WithDefault("100")
    int listeners();

    /** How long the answer to a request with an Idempotency-Key is kept. */
    @WithDefault("24H")
    Duration keyKept();
}
