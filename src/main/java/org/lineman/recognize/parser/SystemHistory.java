package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.StampFormat;

/**
 * system-history.log of Cisco voice servers: a boot without a restart, shutdown, installation or switch of versions since the boot
 * before it was ungraceful. Of the first boot it is not known what came before, so it is left out unless such an entry is.
 */
final class SystemHistory implements OutputParser {
    private static final Pattern ENTRY = Pattern.compile(
            "^(?P<at>\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d) \\| \\w+: (?P<event>[A-Za-z][A-Za-z -]*?)(?: [\\d.-]+(?: to [\\d.-]+)?)?(?: (?P<state>Start|Started|Success|Complete|Completed|Failed))?\\s*$");
    private static final StampFormat TIME = StampFormat.of("MM/dd/yyyy HH:mm:ss");

    private static final Pattern GRACEFUL = Pattern.compile("^(?:Restart|Shutdown|Switch Version|Install)");

    /** Null until an entry tells. */
    private Boolean graceful;

    @Override
    public String id() {
        return "system-history";
    }

    @Override
    public List<String> literals() {
        return List.of(" | root: ", " | admin: ");
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher entry = ENTRY.matcher(line.text());
        Optional<Stamp> at = entry.find() ? TIME.parse(entry.group("at")) : Optional.empty();
        if (at.isEmpty()) {
            return false;
        }
        String event = entry.group("event");
        if (event.equals("Boot")) {
            if (graceful != null) {
                page.emit(
                        "node-booted",
                        page.subject(),
                        When.of(at.get()),
                        page.lines(line.number(), line.number()),
                        Map.of("cleanBefore", graceful));
            }
            graceful = false;
        } else if (GRACEFUL.matcher(event).find()) {
            graceful = true;
        }
        return true;
    }
}
