package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.RegionState;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * {@code status nr-registration all-regions} of Communication Manager: pairs of a network region and its state, as many to a line as
 * the release prints.
 *
 * <p>States: Avaya's page on status nr-registration, release 10.2. Its layout is not shown there, so only the pairs are relied on.
 */
final class RegionRegistrations implements OutputParser {
    private static final Pattern COMMAND = Pattern.compile("\\bstatus nr-registration all-regions\\b");
    private static final Pattern ROW = Pattern.compile("^\\s*(?:\\d{1,4}\\s+(?:en|rd|ad|prd|pen|pae|pad)\\b\\s*)+$");
    private static final Pattern PAIR =
            Pattern.compile("(?P<region>\\d{1,4})\\s+(?P<state>en|rd|ad|prd|pen|pae|pad)\\b");
    private static final Pattern END = Pattern.compile("Command (?:successfully completed|aborted)");
    private static final Map<String, RegionState.State> STATES = Map.of(
            "en", RegionState.State.ENABLED,
            "rd", RegionState.State.DISABLED_BY_HAND,
            "ad", RegionState.State.DISABLED_BY_ITSELF);

    private boolean open;

    @Override
    public String id() {
        return "region-registrations";
    }

    @Override
    public List<String> literals() {
        return List.of("status nr-registration");
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean read(Line line, Page page) {
        if (COMMAND.matcher(line.text()).find()) {
            open = true;
            return true;
        }
        if (!open) {
            return false;
        }
        if (END.matcher(line.text()).find()) {
            open = false;
            return true;
        }
        if (!ROW.matcher(line.text()).matches()) {
            return false;
        }
        Matcher pair = PAIR.matcher(line.text());
        while (pair.find()) {
            page.emit(
                    "region-state",
                    new Subject(Subject.Kind.REGION, Integer.toString(Integer.parseInt(pair.group("region")))),
                    When.UNKNOWN,
                    page.lines(line.number(), line.number()),
                    Map.of(
                            "server",
                            page.subject(),
                            "state",
                            STATES.getOrDefault(pair.group("state"), RegionState.State.PENDING)));
        }
        return true;
    }

    @Override
    public void finish(Page page) {
        open = false;
    }
}
