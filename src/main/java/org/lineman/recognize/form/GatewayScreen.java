package org.lineman.recognize.form;

import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/** {@code display media-gateway n}: region, recovery rule, registration and controller of one gateway. */
final class GatewayScreen implements Screen {
    private static final Pattern ADDRESS = Pattern.compile("[\\d.]+");
    private static final Field NAME = Field.of("Name", "[\\w.-]+");
    private static final Field REGION = Field.number("Network Region");
    private static final Field RULE = Field.of("Recovery Rule", "\\d{1,2}|none");
    private static final Field REGISTERED = Field.yesNo("Registered");
    private static final Field CONTROLLER = Field.of("Controller IP Address", "\\d{1,3}(?:\\.\\d{1,3}){3}");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String number;
    private int from;
    private int to;

    GatewayScreen(String number) {
        this.number = number;
    }

    @Override
    public boolean read(Line line, Page page) {
        boolean found = false;
        String text = line.text();
        if (NAME.in(text).isPresent() && !values.containsKey("name")) {
            // The value is taken from the text again, since names keep their capitals.
            String lower = NAME.in(text).get();
            int at = text.toLowerCase(java.util.Locale.ROOT).lastIndexOf(lower);
            values.put("name", text.substring(at, at + lower.length()));
            found = true;
        }
        found |= REGION.in(text)
                .map(region -> values.put("region", new Subject(Subject.Kind.REGION, region)) == null)
                .isPresent();
        found |= RULE.in(text)
                .map(rule -> values.put("recoveryRule", rule.equals("none") ? 0 : Integer.valueOf(rule)) == null)
                .isPresent();
        found |= REGISTERED
                .in(text)
                .map(word -> values.put("registered", word.startsWith("y")) == null)
                .isPresent();
        found |= CONTROLLER
                .in(text)
                .filter(address -> ADDRESS.matches(address))
                .map(address -> values.put("controller", Subject.node(address)) == null)
                .isPresent();
        if (found) {
            from = from == 0 ? line.number() : from;
            to = line.number();
        }
        return found;
    }

    @Override
    public void finish(Page page) {
        if (!values.isEmpty()) {
            page.emit("media-gateway", Systems.gateway(number), When.UNKNOWN, page.lines(from, to), values);
            values.clear();
        }
    }
}
