package org.lineman.recognize.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.lineman.evidence.Line;
import org.lineman.fact.Setting;
import org.lineman.recognize.text.Page;

/** {@code list node-names} and {@code display node-names ip}: names with their addresses; procr is main's Processor Ethernet. */
final class NodeNamesScreen implements Screen {
    private static final Pattern ROW = Pattern.compile(
            "^\\s*(?:IP\\s+)?(?P<name>[A-Za-z][\\w.-]*)\\s+(?P<address>\\d{1,3}(?:\\s*\\.\\s*\\d{1,3}){3})\\s*$");

    @Override
    public boolean read(Line line, Page page) {
        Matcher row = ROW.matcher(line.text());
        if (!row.find()) {
            return false;
        }
        String name = row.group("name");
        String address = row.group("address").replace(" ", "");
        if (name.equals("procr")) {
            SettingsScreen.emit(
                    page, Systems.ONE, Setting.Item.PROCESSOR_ETHERNET, address, line.number(), line.number());
        } else if (!name.equals("default")) {
            Names.identify(page, name, address, line.number());
        }
        return true;
    }
}
