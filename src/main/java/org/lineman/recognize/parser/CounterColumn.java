package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * A column of a counter file that something is known of.
 *
 * @param index its place
 * @param machine the machine that the values are about
 * @param meaning what it measures
 */
record CounterColumn(int index, String machine, Meaning meaning) {
    private static final Pattern PATH = Pattern.compile(
            "^\\\\\\\\(?P<machine>[^\\\\\\s][^\\\\]*)\\\\(?P<object>[^\\\\(]+?)(?:\\((?P<instance>.*)\\))?\\\\(?P<counter>[^\\\\]+)$");
    /** esxtop: group id, name of the virtual machine, world id, {@code vmx-vcpu-N}. */
    private static final Pattern VIRTUAL =
            Pattern.compile("^\\d+:(?P<machine>[^:\\s][^:]*):\\d+:vmx-vcpu-\\d+(?::.*)?$");

    /** What is measured. */
    enum Meaning {
        GUEST_CPU,
        DISK_WAIT,
        VIRTUAL_CPU,
        LOG_PARTITION,
        REPLICATE_STATE
    }

    /** Reads the path of a counter; empty if nothing is made of it. */
    static Optional<CounterColumn> of(int index, String path) {
        Matcher match = PATH.matcher(path.trim());
        if (!match.find()) {
            return Optional.empty();
        }
        String object = match.group("object");
        String instance = match.group("instance") == null ? "" : match.group("instance");
        String counter = match.group("counter");
        if (object.equals("Vcpu") && counter.equals("% Used")) {
            Matcher virtual = VIRTUAL.matcher(instance);
            return virtual.find()
                    ? Optional.of(new CounterColumn(index, virtual.group("machine"), Meaning.VIRTUAL_CPU))
                    : Optional.empty();
        }
        return meaning(object, instance, counter).map(what -> new CounterColumn(index, match.group("machine"), what));
    }

    private static Optional<Meaning> meaning(String object, String instance, String counter) {
        boolean total = object.equals("Processor") && instance.equals("_Total");
        if (total && (counter.equals("% CPU Time") || counter.equals("% Processor Time"))) {
            return Optional.of(Meaning.GUEST_CPU);
        }
        if (total && counter.equals("IOwait Percentage")) {
            return Optional.of(Meaning.DISK_WAIT);
        }
        if (object.startsWith("Partition") && instance.equals("Common") && counter.equals("% Used")) {
            return Optional.of(Meaning.LOG_PARTITION);
        }
        return counter.equals("Replicate_State") ? Optional.of(Meaning.REPLICATE_STATE) : Optional.empty();
    }
}
