package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.Prompt;

/** {@code show perf query class} of Cisco voice servers: the classes on processor, partitions and replication. */
final class CounterQuery implements OutputParser {
    private static final Pattern CLASS = Pattern.compile("Perf class ?\\((?P<class>[^)]+)\\)");
    private static final Pattern VALUE = Pattern.compile(
            "^\\s*(?P<instance>\\S+)?\\s*-> (?P<counter>\\S.*?)\\s*= (?P<value>-?\\d+(?:\\.\\d+)?)\\s*$");

    private final Map<String, Double> values = new LinkedHashMap<>();
    private String kind = "";
    private int from;
    private int to;

    @Override
    public String id() {
        return "counter-query";
    }

    @Override
    public List<String> literals() {
        return List.of("Perf class");
    }

    @Override
    public boolean isOpen() {
        return !kind.isEmpty();
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher named = CLASS.matcher(line.text());
        if (named.find()) {
            finish(page);
            kind = named.group("class");
            from = line.number();
            to = from;
            return true;
        }
        Matcher value = VALUE.matcher(line.text());
        if (!kind.isEmpty() && value.find()) {
            values.put(value.group("instance") + "/" + value.group("counter"), Double.valueOf(value.group("value")));
            to = line.number();
            return true;
        }
        if (Prompt.of(line.text()).isPresent()) {
            finish(page);
        }
        return false;
    }

    private void emit(Page page, String fact, Map<String, Object> components) {
        page.emit(fact, page.subject(), page.taken(), page.lines(from, to), components);
    }

    @Override
    public void finish(Page page) {
        Double busy = values.get("_Total/% CPU Time");
        if (kind.equals("Processor") && busy != null) {
            Map<String, Object> cpu = new LinkedHashMap<>();
            cpu.put("percent", Math.min(100, busy));
            cpu.put("diskWaitPercent", values.get("_Total/IOwait Percentage"));
            cpu.put("view", org.lineman.fact.CpuUsage.View.GUEST);
            emit(page, "cpu-usage", cpu);
        }
        Double used = values.get("Common/% Used");
        if (kind.startsWith("Partition") && used != null) {
            emit(page, "disk-usage", Map.of("partition", "logging", "percent", used));
        }
        Double state = values.get("ReplicateCount/Replicate_State");
        if (state != null) {
            emit(page, "replication-status", Map.of("state", state.intValue()));
        }
        values.clear();
        kind = "";
    }
}
