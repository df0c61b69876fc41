package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.fact.When;
import org.lineman.recognize.text.CoreFile;
import org.lineman.recognize.text.Page;

/**
 * gdb backtraces of Cisco voice services. The core file is the one named last before the frames, else the first one named
 * within a few lines after them.
 */
final class Backtraces implements OutputParser {
    private static final Pattern FRAME =
            Pattern.compile("^\\s*#?\\d{1,3}\\s+(?:0x[0-9a-f]+ in )?(?P<function>[\\w:~<>.$@]+) ?\\(");
    private static final Pattern REASON = Pattern.compile("reason=(?:0x[0-9a-f]+ )?\"(?P<reason>[^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\) at (?P<file>[\\w./-]+):\\d+\\s*$");
    private static final int LINES_AFTER = 5;

    private Optional<CoreFile> core = Optional.empty();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String function = "";
    private int from;
    private int to;
    private boolean ended;
    private int announced;

    @Override
    public String id() {
        return "backtrace";
    }

    @Override
    public List<String> literals() {
        return List.of("core.", "backtrace", " in raise ", " in abort ", "IntentionalAbort");
    }

    @Override
    public boolean isOpen() {
        return from > 0 || announced > 0;
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher frame = FRAME.matcher(line.text());
        if (frame.find()) {
            if (ended) {
                finish(page);
            }
            frame(line, frame.group("function"));
            return true;
        }
        boolean banner = line.text().trim().equals("backtrace");
        Optional<CoreFile> named = CoreFile.in(line.text());
        if (from == 0) {
            core = named.isPresent() ? named : core;
            announced = banner ? LINES_AFTER : Math.max(0, announced - 1);
            return banner;
        }
        ended = true;
        if (named.isPresent() && core.isEmpty()) {
            core = named;
            finish(page);
        } else if (named.isPresent() || banner || core.isPresent() || line.number() > to + LINES_AFTER) {
            finish(page);
            core = named;
        }
        return banner;
    }

    private void frame(Line line, String called) {
        from = from == 0 ? line.number() : from;
        to = line.number();
        if (function.equals("abort")) {
            values.put("abortedIn", called);
            Matcher place = PLACE.matcher(line.text());
            if (place.find()) {
                values.put("sourceFile", place.group("file"));
            }
        }
        Matcher reason = REASON.matcher(line.text());
        if (reason.find()) {
            values.putIfAbsent("abortReason", reason.group("reason"));
        }
        function = called;
    }

    @Override
    public void finish(Page page) {
        if (from > 0) {
            core.ifPresent(file -> {
                values.put("file", file.name());
                values.put("process", file.process());
            });
            When when = core.map(file -> CoreFile.hangUntil(new Stamp.Exact(file.written())))
                    .orElse(When.UNKNOWN);
            page.emit("backtrace", page.subject(), when, page.lines(from, to), Map.copyOf(values));
        }
        core = Optional.empty();
        values.clear();
        function = "";
        from = 0;
        announced = 0;
        ended = false;
    }
}
