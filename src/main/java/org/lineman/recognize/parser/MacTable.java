package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.recognize.text.Page;

/** {@code show mac address-table} of Cisco switches; addresses of the switch itself, on port CPU, are left out. */
final class MacTable implements OutputParser {
    private static final Pattern ROW = Pattern.compile(
            "(?i)^[*+ ]*\\s*(?P<vlan>\\d{1,4}|All|N/A)\\s+(?P<mac>[0-9a-f]{4}\\.[0-9a-f]{4}\\.[0-9a-f]{4})\\s+(?P<kind>dynamic|static)\\b.*?\\s(?P<port>[A-Za-z]+[\\d/.]+)\\s*$");

    @Override
    public String id() {
        return "mac-table";
    }

    @Override
    public List<String> literals() {
        return List.of("dynamic", "static");
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher row = ROW.matcher(line.text());
        if (!row.find()) {
            return false;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mac", colons(row.group("mac").toLowerCase(Locale.ROOT).replace(".", "")));
        values.put("port", row.group("port"));
        values.put("vlan", row.group("vlan").matches("\\d+") ? Integer.valueOf(row.group("vlan")) : null);
        values.put("dynamic", row.group("kind").equalsIgnoreCase("dynamic"));
        page.emit("mac-learned", page.subject(), page.taken(), page.lines(line.number(), line.number()), values);
        return true;
    }

    private static String colons(String digits) {
        return digits.replaceAll("(..)(?!$)", "$1:");
    }
}
