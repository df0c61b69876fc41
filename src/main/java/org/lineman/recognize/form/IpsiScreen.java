package org.lineman.recognize.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.EthernetPort;
import org.lineman.fact.Setting;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/** {@code display ipserver-interface n}: arbitration, and how the Ethernet port of the IPSI is set. */
final class IpsiScreen implements Screen {
    private static final Field IGNORE = Field.yesNo("Ignore Connectivity in Server Arbitration");
    private static final Field AUTO = Field.yesNo("Auto");
    private static final Field SPEED = Field.of("Speed", "\\d{2,4}\\s?(?:mbps|mb)?");
    private static final Field DUPLEX = Field.of("Duplex", "full|half");

    private final Subject portNetwork;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private int from;
    private int to;

    IpsiScreen(String number) {
        this.portNetwork = new Subject(Subject.Kind.PORT_NETWORK, number);
    }

    @Override
    public boolean read(Line line, Page page) {
        boolean found = false;
        if (IGNORE.in(line.text()).isPresent()) {
            SettingsScreen.emit(
                    page,
                    portNetwork,
                    Setting.Item.IGNORE_CONNECTIVITY,
                    IGNORE.in(line.text()).get(),
                    line.number(),
                    line.number());
            found = true;
        }
        found |= AUTO.in(line.text())
                .map(word -> note("auto", word.startsWith("y"), line))
                .isPresent();
        found |= SPEED.in(line.text())
                .map(word -> note("megabits", Integer.valueOf(word.replaceAll("\\D", "")), line))
                .isPresent();
        found |= DUPLEX.in(line.text())
                .map(word ->
                        note("duplex", word.equals("full") ? EthernetPort.Duplex.FULL : EthernetPort.Duplex.HALF, line))
                .isPresent();
        return found;
    }

    private boolean note(String key, Object value, Line line) {
        // Of two IPSIs of a port network the primary one stands first.
        values.putIfAbsent(key, value);
        from = from == 0 ? line.number() : from;
        to = line.number();
        return true;
    }

    @Override
    public void finish(Page page) {
        if (values.containsKey("auto")) {
            values.put("end", EthernetPort.End.IPSI);
            page.emit("ethernet-port", portNetwork, When.UNKNOWN, page.lines(from, to), new LinkedHashMap<>(values));
        }
        values.clear();
    }
}
