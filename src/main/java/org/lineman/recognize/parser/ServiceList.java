package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.recognize.text.Page;

/** {@code utils service list} of Cisco voice servers. */
final class ServiceList implements OutputParser {
    private static final Pattern ROW = Pattern.compile(
            "^\\s*(?:-\\s+)?(?P<service>[A-Z][\\w .()&/-]*?)\\s*\\[(?P<state>STARTED|STOPPED|STARTING|STOPPING)\\]\\s*(?P<why>.*?)\\s*$");

    @Override
    public String id() {
        return "service-list";
    }

    @Override
    public List<String> literals() {
        return List.of("[STARTED]", "[STOPPED]", "[STARTING]", "[STOPPING]");
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher row = ROW.matcher(line.text());
        if (!row.find()) {
            return false;
        }
        String state = row.group("state");
        boolean settled = state.equals("STARTED") || state.equals("STOPPED");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("service", row.group("service"));
        values.put("running", state.equals("STARTED"));
        values.put("why", settled ? text(row.group("why")) : state);
        page.emit("service-state", page.subject(), page.taken(), page.lines(line.number(), line.number()), values);
        return true;
    }

    private static String text(String why) {
        return why.isEmpty() ? null : why;
    }
}
