package org.lineman.recognize.parser;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.fact.CpuUsage;

/** What the counters of one machine add up to. */
final class CounterSeries {
    private final Stretches guest = new Stretches();
    private final Stretches virtual = new Stretches();
    private final Map<LocalDateTime, Double> waits = new LinkedHashMap<>();
    private final List<Reading> partitions = new ArrayList<>();
    private final List<Reading> states = new ArrayList<>();
    private final List<Reading> row = new ArrayList<>();

    private record Reading(LocalDateTime from, LocalDateTime to, double value, int firstLine, int lastLine) {
        private Reading until(Reading later) {
            return new Reading(from, later.to, value, firstLine, later.lastLine);
        }

        private Fact fact(String kind, Map<String, Object> values) {
            return new Fact(kind, from, to, firstLine, lastLine, values);
        }
    }

    /**
     * What is to be emitted.
     *
     * @param kind the kind of fact
     * @param from since when
     * @param to until when
     * @param firstLine the line of the first sample
     * @param lastLine the line of the last sample
     * @param values the components
     */
    record Fact(
            String kind,
            LocalDateTime from,
            LocalDateTime to,
            int firstLine,
            int lastLine,
            Map<String, Object> values) {}

    /** Adds a value. */
    void add(CounterColumn.Meaning meaning, LocalDateTime at, double value, int line) {
        Reading reading = new Reading(at, at, value, line, line);
        switch (meaning) {
            case GUEST_CPU -> guest.add(at, Math.min(100, value), line);
            case DISK_WAIT -> waits.put(at, value);
            case VIRTUAL_CPU -> row.add(reading);
            case LOG_PARTITION -> partitions.add(reading);
            case REPLICATE_STATE -> change(reading);
        }
    }

    /** A row is complete: the processors of a virtual machine share the load, each counted as a hundred. */
    void endOfRow() {
        if (!row.isEmpty()) {
            double mean = row.stream().mapToDouble(Reading::value).average().orElse(0);
            virtual.add(row.get(0).from(), Math.min(100, mean), row.get(0).firstLine());
            row.clear();
        }
    }

    private void change(Reading reading) {
        int last = states.size() - 1;
        if (last >= 0 && states.get(last).value() == reading.value()) {
            states.set(last, states.get(last).until(reading));
        } else {
            states.add(reading);
        }
    }

    /** All facts. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        guest.all().forEach(stretch -> facts.add(processor(stretch, CpuUsage.View.GUEST)));
        virtual.all().forEach(stretch -> facts.add(processor(stretch, CpuUsage.View.HYPERVISOR)));
        partitions.stream()
                .max(java.util.Comparator.comparingDouble(Reading::value))
                .ifPresent(fullest -> {
                    Reading last = partitions.get(partitions.size() - 1);
                    facts.add(partition(fullest));
                    if (last.value() != fullest.value()) {
                        facts.add(partition(last));
                    }
                });
        states.stream()
                .filter(state -> state.value() >= 0 && state.value() <= 4)
                .forEach(state -> facts.add(state.fact("replication-status", Map.of("state", (int) state.value()))));
        return facts;
    }

    private Fact partition(Reading reading) {
        return reading.fact("disk-usage", Map.of("partition", "logging", "percent", Math.min(100, reading.value())));
    }

    private Fact processor(Stretches.Stretch stretch, CpuUsage.View view) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("percent", stretch.mean());
        values.put("minutes", stretch.minutes());
        values.put("view", view);
        values.put("diskWaitPercent", view == CpuUsage.View.GUEST ? waited(stretch) : null);
        return new Fact("cpu-usage", stretch.from(), stretch.to(), stretch.firstLine(), stretch.lastLine(), values);
    }

    private Double waited(Stretches.Stretch stretch) {
        return waits.entrySet().stream()
                .filter(wait -> !wait.getKey().isBefore(stretch.from())
                        && !wait.getKey().isAfter(stretch.to()))
                .mapToDouble(Map.Entry::getValue)
                .average()
                .stream()
                .mapToObj(mean -> Math.round(mean * 10) / 10.0)
                .findFirst()
                .orElse(null);
    }
}
