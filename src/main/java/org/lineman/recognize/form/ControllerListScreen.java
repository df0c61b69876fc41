package org.lineman.recognize.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.fact.ServerListed;
import org.lineman.fact.Setting;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/** {@code show mgc}, {@code show mgc list} and {@code show recovery} of a media gateway, whose prompt names it. */
final class ControllerListScreen implements Screen {
    private static final Pattern HEADING = Pattern.compile("(?i)CONFIGURED\\s+MGC\\s+HOST");
    private static final Pattern ADDRESS = Pattern.compile("^\\s*(?P<address>\\d{1,3}(?:\\.\\d{1,3}){3})\\s*$");
    private static final Pattern NONE = Pattern.compile("(?i)^\\s*-- Not Available --\\s*$");
    private static final Pattern RULER = Pattern.compile("^\\s*-{3,}\\s*$");
    private static final Map<Field, Setting.Item> TIMES = Map.of(
            Field.number("Primary Search"), Setting.Item.PRIMARY_SEARCH,
            Field.number("Total Search"), Setting.Item.TOTAL_SEARCH,
            Field.number("Transition Point"), Setting.Item.TRANSITION_POINT);

    private final Subject gateway;
    private int heading;
    private int last;
    private int controllers;

    ControllerListScreen(Subject gateway) {
        this.gateway = gateway;
    }

    @Override
    public boolean read(Line line, Page page) {
        if (HEADING.matcher(line.text()).find()) {
            heading = line.number();
            last = heading;
            return true;
        }
        for (Map.Entry<Field, Setting.Item> time : TIMES.entrySet()) {
            Optional<String> value = time.getKey().in(line.text());
            if (value.isPresent()) {
                SettingsScreen.emit(page, gateway, time.getValue(), value.get(), line.number(), line.number());
                return true;
            }
        }
        Matcher address = ADDRESS.matcher(line.text());
        boolean isAddress = address.find();
        if (heading == 0 || !isAddress && !NONE.matcher(line.text()).find()) {
            return heading > 0 && RULER.matcher(line.text()).find();
        }
        last = line.number();
        if (isAddress) {
            controllers++;
            page.emit(
                    "server-listed",
                    gateway,
                    When.UNKNOWN,
                    page.lines(last, last),
                    Map.of(
                            "list",
                            ServerListed.List.CONTROLLER,
                            "position",
                            controllers,
                            "server",
                            Subject.node(address.group("address"))));
        }
        return true;
    }

    @Override
    public void finish(Page page) {
        if (heading > 0) {
            SettingsScreen.emit(page, gateway, Setting.Item.CONTROLLERS, Integer.toString(controllers), heading, last);
        }
        heading = 0;
    }
}
