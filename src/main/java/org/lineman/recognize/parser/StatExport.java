package org.lineman.recognize.parser;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lineman.evidence.Line;
import org.lineman.fact.CpuUsage;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * What PowerCLI's Get-Stat exports as CSV: a sample a line, with columns in any order. Of it the processor use of whole virtual
 * machines is read ({@code cpu.usage.average} without an instance). Samples come newest first; they are sorted.
 */
final class StatExport implements OutputParser {
    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("M/d/yyyy HH:mm:ss", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH));

    private record Sample(double percent, int line) {}

    private final Map<String, TreeMap<LocalDateTime, Sample>> machines = new LinkedHashMap<>();
    private List<String> head = List.of();

    @Override
    public String id() {
        return "stat-export";
    }

    @Override
    public List<String> literals() {
        return List.of("MetricId", "cpu.usage.average");
    }

    @Override
    public boolean read(Line line, Page page) {
        List<String> cells = CommaSeparated.values(line.text());
        if (cells.containsAll(List.of("Value", "Timestamp", "MetricId", "Entity"))) {
            finish(page);
            head = cells;
            return true;
        }
        if (cells.size() != head.size() || !cell(cells, "MetricId").equals("cpu.usage.average")) {
            return false;
        }
        Optional<LocalDateTime> at = time(cell(cells, "Timestamp"));
        String value = cell(cells, "Value").replace(',', '.');
        if (at.isEmpty() || !value.matches("\\d{1,3}(?:\\.\\d+)?")) {
            page.problem(line.number(), "looks like " + id() + ", but its time or value cannot be read");
            return false;
        }
        if (cell(cells, "Instance").isEmpty() && !cell(cells, "Entity").isEmpty()) {
            machines.computeIfAbsent(cell(cells, "Entity"), name -> new TreeMap<>())
                    .put(at.get(), new Sample(Math.min(100, Double.parseDouble(value)), line.number()));
        }
        return true;
    }

    private String cell(List<String> cells, String column) {
        int index = head.indexOf(column);
        return index < 0 ? "" : cells.get(index).trim();
    }

    private static Optional<LocalDateTime> time(String text) {
        for (DateTimeFormatter format : TIMES) {
            try {
                return Optional.of(LocalDateTime.parse(text, format));
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    @Override
    public void finish(Page page) {
        machines.forEach((machine, samples) -> {
            Stretches stretches = new Stretches();
            samples.forEach((at, sample) -> stretches.add(at, sample.percent(), sample.line()));
            stretches
                    .all()
                    .forEach(stretch -> page.emit(
                            "cpu-usage",
                            Subject.node(machine),
                            When.span(new Stamp.Local(stretch.from()), new Stamp.Local(stretch.to())),
                            page.lines(stretch.firstLine(), stretch.lastLine()),
                            Map.of(
                                    "percent",
                                    stretch.mean(),
                                    "minutes",
                                    stretch.minutes(),
                                    "view",
                                    CpuUsage.View.HYPERVISOR)));
        });
        machines.clear();
        head = List.of();
    }
}
