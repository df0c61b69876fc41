package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.recognize.text.Page;

/**
 * The table that df prints, also within {@code show tech runtime disk} and {@code show diskusage} of Cisco voice servers, whose
 * file systems are named as {@code show status} names them.
 */
final class FileSystems implements OutputParser {
    private static final Pattern ROW = Pattern.compile(
            "^(?P<device>\\S+)\\s+[\\d.]+[KMGTP]?\\s+[\\d.]+[KMGTP]?\\s+[\\d.]+[KMGTP]?\\s+(?P<percent>\\d{1,3})%\\s+(?P<mount>/\\S*)");
    private static final Map<String, String> NAMES = Map.of("/common", "logging", "/partB", "inactive");

    private boolean open;

    @Override
    public String id() {
        return "file-systems";
    }

    @Override
    public List<String> literals() {
        return List.of("Use% Mounted on");
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean read(Line line, Page page) {
        if (line.text().contains("Use% Mounted on")) {
            open = true;
            return true;
        }
        Matcher row = ROW.matcher(line.text());
        open = row.find();
        if (open && row.group("device").startsWith("/dev/")) {
            String mount = row.group("mount");
            page.emit(
                    "disk-usage",
                    page.subject(),
                    page.taken(),
                    page.lines(line.number(), line.number()),
                    Map.of(
                            "partition",
                            NAMES.getOrDefault(mount, mount),
                            "percent",
                            Double.valueOf(row.group("percent"))));
        }
        return open;
    }
}
