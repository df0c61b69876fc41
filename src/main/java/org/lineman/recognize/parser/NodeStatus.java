package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.StampFormat;

/**
 * {@code show status} of Cisco voice servers: processor, partitions, and the date, which dates what follows in the session. The
 * processor is read for a moment, so no span is stated.
 */
final class NodeStatus implements OutputParser {
    private static final Pattern DATE = Pattern.compile("^\\s*Date\\s*: (?P<date>\\w{3} \\w{3} .*)$");
    private static final Pattern ZONE =
            Pattern.compile("^\\s*Time Zone\\s*: .*\\((?P<zone>[\\w+-]+(?:/[\\w+-]+)+)\\)\\s*$");
    private static final Pattern IDLE = Pattern.compile("CPU Idle:\\s*(?P<idle>\\d{1,3}(?:\\.\\d+)?)%");
    private static final Pattern WAIT = Pattern.compile("IOWAIT:\\s*(?P<wait>\\d{1,3}(?:\\.\\d+)?)%");
    private static final Pattern DISK =
            Pattern.compile("^\\s*Disk/(?P<name>\\w+)\\s+\\d+K\\s+\\d+K\\s+\\d+K\\s+\\((?P<percent>\\d{1,3})%\\)");
    private static final StampFormat TIME = StampFormat.of("EEE MMM d, yyyy HH:mm:ss");

    private Optional<Stamp> date = Optional.empty();
    private Double idle;
    private int idleLine;

    @Override
    public String id() {
        return "node-status";
    }

    @Override
    public List<String> literals() {
        return List.of("Date  ", "Time Zone  ", "CPU Idle:", "IOWAIT:", "Disk/");
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher wait = WAIT.matcher(line.text());
        if (wait.find() && idle != null) {
            processor(page, line.number(), Double.valueOf(wait.group("wait")));
            return true;
        }
        finish(page);
        Matcher cpu = IDLE.matcher(line.text());
        if (cpu.find()) {
            idle = Double.valueOf(cpu.group("idle"));
            idleLine = line.number();
            return true;
        }
        return disk(line, page) || clock(line, page);
    }

    private static boolean disk(Line line, Page page) {
        Matcher disk = DISK.matcher(line.text());
        boolean found = disk.find();
        if (found) {
            page.emit(
                    "disk-usage",
                    page.subject(),
                    page.taken(),
                    page.lines(line.number(), line.number()),
                    Map.of("partition", disk.group("name"), "percent", Double.valueOf(disk.group("percent"))));
        }
        return found;
    }

    private boolean clock(Line line, Page page) {
        Matcher shown = DATE.matcher(line.text());
        if (shown.find()) {
            date = TIME.parse(shown.group("date"));
            date.ifPresent(page::taken);
            return date.isPresent();
        }
        Matcher zone = ZONE.matcher(line.text());
        if (zone.find() && date.isPresent()) {
            in(zone.group("zone"), date.get()).ifPresent(page::taken);
            date = Optional.empty();
            return true;
        }
        return false;
    }

    private static Optional<Stamp> in(String zone, Stamp shown) {
        try {
            LocalDateTime local = ((Stamp.Local) shown).time();
            return Optional.of(new Stamp.Exact(local.atZone(ZoneId.of(zone)).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void processor(Page page, int to, Double wait) {
        double waited = wait == null ? 0 : wait;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("percent", Math.max(0, Math.round((100 - idle - waited) * 100) / 100.0));
        values.put("diskWaitPercent", wait);
        values.put("view", org.lineman.fact.CpuUsage.View.GUEST);
        page.emit("cpu-usage", page.subject(), page.taken(), page.lines(idleLine, to), values);
        idle = null;
    }

    @Override
    public void finish(Page page) {
        if (idle != null) {
            processor(page, idleLine, null);
        }
    }
}
