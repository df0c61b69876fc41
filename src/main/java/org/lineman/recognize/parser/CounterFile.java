package org.lineman.recognize.parser;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * Counter files with the head {@code (PDH-CSV 4.0)}: the performance logs of Cisco voice servers, of Windows, and of
 * {@code esxtop -b}. Percentages become a fact for each {@link Stretches stretch}, a state one for each time it changes.
 */
final class CounterFile implements OutputParser {
    private final Map<String, CounterSeries> machines = new LinkedHashMap<>();
    private List<CounterColumn> columns = List.of();
    private Optional<CounterClock> clock = Optional.empty();

    @Override
    public String id() {
        return "counter-file";
    }

    @Override
    public List<String> literals() {
        return List.of("(PDH-CSV 4.0)");
    }

    @Override
    public boolean isOpen() {
        return clock.isPresent();
    }

    @Override
    public boolean read(Line line, Page page) {
        boolean head = line.text().contains("(PDH-CSV 4.0)");
        if (!head && columns.isEmpty()) {
            return CounterClock.time(firstCell(line.text())).isPresent();
        }
        List<String> cells = CommaSeparated.values(line.text());
        if (head) {
            finish(page);
            return begin(cells);
        }
        Optional<LocalDateTime> at = CounterClock.time(cells.get(0));
        at.ifPresent(time -> columns.stream()
                .filter(column -> column.index() < cells.size())
                .forEach(
                        column -> sample(column, time, cells.get(column.index()).trim(), line.number())));
        machines.values().forEach(CounterSeries::endOfRow);
        return at.isPresent();
    }

    private static String firstCell(String text) {
        int comma = text.indexOf(',');
        return (comma < 0 ? text : text.substring(0, comma)).replace("\"", "");
    }

    private boolean begin(List<String> cells) {
        clock = CounterClock.of(cells.get(0));
        List<CounterColumn> known = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            CounterColumn.of(i, cells.get(i)).ifPresent(known::add);
        }
        columns = List.copyOf(known);
        return clock.isPresent();
    }

    private void sample(CounterColumn column, LocalDateTime at, String cell, int line) {
        if (!cell.matches("\\d{1,12}(?:\\.\\d{1,12})?")) {
            return;
        }
        machines.computeIfAbsent(column.machine(), name -> new CounterSeries())
                .add(column.meaning(), at, Double.parseDouble(cell), line);
    }

    @Override
    public void finish(Page page) {
        clock.ifPresent(known -> machines.forEach((machine, series) -> series.facts()
                .forEach(fact -> page.emit(
                        fact.kind(),
                        Subject.node(machine),
                        fact.from().equals(fact.to())
                                ? When.of(known.stamp(fact.from()))
                                : When.span(known.stamp(fact.from()), known.stamp(fact.to())),
                        page.lines(fact.firstLine(), fact.lastLine()),
                        fact.values()))));
        machines.clear();
        columns = List.of();
        clock = Optional.empty();
    }
}
