package org.lineman.recognize.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.RecoveryRule;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/** {@code display system-parameters mg-recovery-rule n}. */
final class RecoveryRuleScreen implements Screen {
    private static final Field NUMBER = Field.number("Recovery Rule Number");
    private static final Field MIGRATE = Field.of("Migrate H.248 MG to primary", "[\\w-]+(?:\\s?-\\s?active-calls)?");
    private static final Field STABILITY = Field.number("Minimum time of network stability");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private int from;
    private int to;

    RecoveryRuleScreen(String number) {
        if (number.matches("\\d{1,3}")) {
            values.put("number", Integer.valueOf(number));
        }
    }

    @Override
    public boolean read(Line line, Page page) {
        boolean found = false;
        if (NUMBER.in(line.text()).isPresent()) {
            values.put("number", Integer.valueOf(NUMBER.in(line.text()).get()));
            found = true;
        }
        if (MIGRATE.in(line.text()).isPresent()) {
            values.put("migrate", migrate(MIGRATE.in(line.text()).get()));
            found = true;
        }
        if (STABILITY.in(line.text()).isPresent()) {
            values.put(
                    "stabilityMinutes",
                    Integer.valueOf(STABILITY.in(line.text()).get()));
            found = true;
        }
        if (found) {
            from = from == 0 ? line.number() : from;
            to = line.number();
        }
        return found;
    }

    private static RecoveryRule.Migrate migrate(String word) {
        if (word.startsWith("immediate")) {
            return RecoveryRule.Migrate.IMMEDIATELY;
        }
        if (word.startsWith("time-window")) {
            return RecoveryRule.Migrate.TIME_WINDOW_OR_ZERO_ACTIVE_CALLS;
        }
        return word.startsWith("time") ? RecoveryRule.Migrate.TIME_DAY_WINDOW : RecoveryRule.Migrate.ZERO_ACTIVE_CALLS;
    }

    @Override
    public void finish(Page page) {
        if (values.containsKey("migrate")) {
            page.emit("recovery-rule", Systems.ONE, When.UNKNOWN, page.lines(from, to), new LinkedHashMap<>(values));
        }
        values.clear();
    }
}
