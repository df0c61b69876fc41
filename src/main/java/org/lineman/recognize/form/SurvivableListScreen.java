package org.lineman.recognize.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.Setting;
import org.lineman.fact.Subject;
import org.lineman.fact.SurvivableServer;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/** {@code list survivable-processor}: name, type, whether registered and active; the address follows on the same line or the next. */
final class SurvivableListScreen implements Screen {
    private static final Pattern ROW = Pattern.compile(
            "^\\s*(?:\\d{1,3}\\s+)?(?P<name>[A-Za-z][\\w.-]*)\\s+(?P<type>ESS|LSP|SCS|SRS)(?:\\s+[SD])?\\s+(?P<reg>[yn])\\s+(?P<act>[yn])(?:\\s.*)?$");
    private static final Pattern ADDRESS = Pattern.compile("^\\s*(?P<address>\\d{1,3}(?:\\.\\d{1,3}){3})\\s*$");

    private String name = "";
    private int cores;
    private int from;
    private int to;

    @Override
    public boolean read(Line line, Page page) {
        Matcher row = ROW.matcher(line.text());
        if (row.find()) {
            boolean core = row.group("type").equals("ESS") || row.group("type").equals("SCS");
            name = row.group("name");
            cores += core ? 1 : 0;
            from = from == 0 ? line.number() : from;
            to = line.number();
            page.emit(
                    "survivable-server",
                    Subject.node(name),
                    When.UNKNOWN,
                    page.lines(line.number(), line.number()),
                    Map.of(
                            "role",
                            core ? SurvivableServer.Role.CORE : SurvivableServer.Role.REMOTE,
                            "registered",
                            row.group("reg").equals("y"),
                            "active",
                            row.group("act").equals("y")));
            return true;
        }
        Matcher address = ADDRESS.matcher(line.text());
        if (name.isEmpty() || !address.find()) {
            return false;
        }
        to = line.number();
        Names.identify(page, name, address.group("address"), line.number());
        name = "";
        return true;
    }

    @Override
    public void finish(Page page) {
        if (from > 0) {
            SettingsScreen.emit(page, Systems.ONE, Setting.Item.SURVIVABLE_CORES, Integer.toString(cores), from, to);
        }
        from = 0;
        cores = 0;
        name = "";
    }
}
