package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.recognize.text.CoreFile;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.Prompt;

/**
 * {@code utils core active list} and {@code utils core inactive list} of Cisco voice servers. Files of the inactive partition
 * are counted but are no crashes of the running system. A table without its command gives the crashes but no count, since
 * nothing says that it is whole.
 */
final class CoreList implements OutputParser {
    private static final Pattern COMMAND = Pattern.compile("utils core (active|inactive) list\\b");
    private static final Pattern ROW = Pattern.compile(
            "^\\s*(?:(?P<size>\\d{1,12})\\s*KB\\s+)?(?P<at>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)\\s+(?P<file>core\\.(?P<first>[\\w-]+)[\\w.-]*)");

    private int commandLine;
    private int lastLine;
    private int count;
    private boolean active = true;

    @Override
    public String id() {
        return "core-list";
    }

    @Override
    public List<String> literals() {
        return List.of("core active list", "core inactive list", "core.", "No core files found");
    }

    @Override
    public boolean isOpen() {
        return commandLine > 0;
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher command = COMMAND.matcher(line.text());
        if (command.find()) {
            finish(page);
            active = command.group(1).equals("active");
            commandLine = line.number();
            lastLine = line.number();
            return true;
        }
        if (Prompt.of(line.text()).isPresent()) {
            finish(page);
            return false;
        }
        if (line.text().contains("No core files found") || line.text().contains("Core File Name")) {
            lastLine = line.number();
            return true;
        }
        return row(line, page);
    }

    private boolean row(Line line, Page page) {
        Matcher row = ROW.matcher(line.text());
        if (!row.find()) {
            return false;
        }
        count++;
        lastLine = line.number();
        if (active) {
            LocalDateTime listed = LocalDateTime.parse(row.group("at").replace(' ', 'T'));
            Optional<CoreFile> core = CoreFile.in(line.text());
            core.ifPresent(file -> page.clock(listed, file.written()));
            Map<String, Object> values = core.map(CoreList::named).orElseGet(() -> unnamed(row));
            Optional.ofNullable(row.group("size")).ifPresent(size -> values.put("sizeKb", Long.valueOf(size)));
            page.emit(
                    "core-dump",
                    page.subject(),
                    CoreFile.hangUntil(new Stamp.Local(listed)),
                    page.lines(line.number(), line.number()),
                    values);
        }
        return true;
    }

    private static Map<String, Object> named(CoreFile core) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("file", core.name());
        values.put("process", core.process());
        values.put("signal", core.signal());
        values.put("pid", core.pid());
        return values;
    }

    /** Java leaves {@code core.jvm.core}. */
    private static Map<String, Object> unnamed(Matcher row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("file", row.group("file"));
        values.put("process", row.group("first"));
        return values;
    }

    @Override
    public void finish(Page page) {
        if (commandLine > 0 && lastLine > commandLine) {
            page.emit(
                    "cores-listed",
                    page.subject(),
                    page.taken(),
                    page.lines(commandLine, lastLine),
                    Map.of("count", count, "active", active));
        }
        commandLine = 0;
        count = 0;
        active = true;
    }
}
