package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.ServerRole;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * {@code show mgc} of an Avaya H.248 media gateway: the controller that it is registered to, and the list that it searches. The
 * first of the list is the main server; the other of a list of two is taken for the survivable one, of a longer list nothing tells
 * which is what. A gateway that is not registered is not registered to the first of its list. What
 * the caller calls the gateway stands; else the prompt names it, by its number as long as a server knows it.
 *
 * <p>The form is that of the gateways' administration guides; wordings between the headings differ by firmware and do not matter.
 */
final class ControllerStatus implements OutputParser {
    private static final Pattern COMMAND =
            Pattern.compile("^(?:(?P<gateway>[\\w.-]+?)(?:-(?P<number>\\d{3}))?\\([\\w-]+\\)#\\s*)?show mgc\\s*$");
    private static final Pattern FIELD =
            Pattern.compile("^\\s*(?P<label>Registered|Active Controller)\\s*:\\s*(?P<value>\\S+)");
    private static final Pattern LIST = Pattern.compile("^\\s*(?:CONFIGURED|PRIMARY) MGC HOST");
    private static final Pattern ADDRESS = Pattern.compile("^\\s*(?P<host>\\d{1,3}(?:\\.\\d{1,3}){3})\\s*$");

    private final List<String> hosts = new ArrayList<>();
    private String gateway = "";
    private String active = "";
    private Boolean registered;
    private boolean inList;
    private int from;
    private int to;

    @Override
    public String id() {
        return "controller-status";
    }

    @Override
    public List<String> literals() {
        return List.of("show mgc", "CALL CONTROLLER STATUS");
    }

    @Override
    public boolean isOpen() {
        return from > 0;
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher command = COMMAND.matcher(line.text());
        if (command.find()) {
            finish(page);
            from = line.number();
            gateway = name(command);
            return true;
        }
        if (line.text().contains("CALL CONTROLLER STATUS")) {
            from = from > 0 ? from : line.number();
            return true;
        }
        if (from == 0) {
            return false;
        }
        if (line.text().contains(")#")) {
            finish(page);
            return false;
        }
        return field(line) || host(line);
    }

    private static String name(Matcher command) {
        String number = command.group("number");
        return number != null ? Integer.toString(Integer.parseInt(number)) : command.group("gateway");
    }

    private boolean field(Line line) {
        Matcher field = FIELD.matcher(line.text());
        if (!field.find()) {
            return false;
        }
        to = line.number();
        if (field.group("label").equals("Registered")) {
            registered = field.group("value").equalsIgnoreCase("YES");
        } else {
            active = field.group("value");
        }
        return true;
    }

    private boolean host(Line line) {
        if (LIST.matcher(line.text()).find()) {
            inList = true;
            return true;
        }
        Matcher address = ADDRESS.matcher(line.text());
        if (inList && address.find()) {
            hosts.add(address.group("host"));
            to = line.number();
            return true;
        }
        return false;
    }

    @Override
    public void finish(Page page) {
        String server = Boolean.TRUE.equals(registered) ? active : hosts.isEmpty() ? "" : hosts.get(0);
        if (registered != null && !server.isEmpty()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("server", Subject.node(server));
            values.put("registered", registered);
            if (hosts.indexOf(server) == 0) {
                values.put("role", ServerRole.MAIN);
            } else if (hosts.size() == 2 && hosts.indexOf(server) == 1) {
                values.put("role", ServerRole.SURVIVABLE);
            }
            boolean named = Subject.evidenceOf(page.subject()).isEmpty();
            String about = named || gateway == null || gateway.isEmpty()
                    ? page.subject().name()
                    : gateway;
            page.emit(
                    "gateway-registration",
                    new Subject(Subject.Kind.GATEWAY, about),
                    When.UNKNOWN,
                    page.lines(from, to),
                    values);
        }
        hosts.clear();
        gateway = "";
        active = "";
        registered = null;
        inList = false;
        from = 0;
    }
}
