package org.lineman.recognize.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * {@code list media-gateway}: a gateway takes two or three lines. The first has its number, name and type, the region and
 * whether it is registered; a later one the controller's address and the recovery rule.
 */
final class GatewayListScreen implements Screen {
    private static final Pattern FIRST = Pattern.compile(
            "^\\s*(?P<number>\\d{1,3})\\s+(?P<name>[A-Za-z][\\w.-]*)\\s+.*\\bg\\d{3}\\w?\\s+(?P<region>\\d{1,4})\\s+(?P<registered>[yn])\\s*$");
    private static final Pattern LATER = Pattern.compile(
            "^\\s{2,}(?:.*\\s)?(?P<controller>\\d{1,3}(?:\\.\\d{1,3}){3})\\s+(?P<rule>\\d{1,2}|none)\\s*$");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private String number = "";
    private int from;
    private int to;

    @Override
    public boolean read(Line line, Page page) {
        Matcher first = FIRST.matcher(line.text());
        if (first.find()) {
            finish(page);
            number = first.group("number");
            values.put("name", first.group("name"));
            from = line.number();
            to = line.number();
            values.put("region", new Subject(Subject.Kind.REGION, first.group("region")));
            values.put("registered", first.group("registered").equals("y"));
            return true;
        }
        Matcher later = LATER.matcher(line.text());
        if (number.isEmpty() || line.number() > to + 3 || !later.find()) {
            return false;
        }
        to = line.number();
        if (Boolean.TRUE.equals(values.get("registered"))) {
            values.put("controller", Subject.node(later.group("controller")));
        }
        values.put("recoveryRule", later.group("rule").equals("none") ? 0 : Integer.valueOf(later.group("rule")));
        return true;
    }

    @Override
    public void finish(Page page) {
        if (!number.isEmpty()) {
            page.emit(
                    "media-gateway",
                    Systems.gateway(number),
                    When.UNKNOWN,
                    page.lines(from, to),
                    new LinkedHashMap<>(values));
        }
        number = "";
        values.clear();
    }
}
