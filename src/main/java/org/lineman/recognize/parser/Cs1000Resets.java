package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.NodeRestarted;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * What LastResetReason of a gateway and usiQueryResetReason of a media card print. No sample is public and the values are not
 * documented, so that the wording is passed on as it stands. A restart is concluded only if a time stands beside it: without one it
 * may be any restart, of any day.
 */
final class Cs1000Resets implements OutputParser {
    private static final Pattern COMMAND = Pattern.compile("(?i)\\b(?:LastResetReason|usiQueryResetReason)\\b");
    private static final Pattern REASON =
            Pattern.compile("(?i)\\b(?:last )?(?:reset|reboot|restart) ?(?:reason|cause)\\b[^:=]{0,40}[:=]\\s*(.+)$");
    private static final Pattern RETRIES = Pattern.compile(
            "(?i)\\b(?:RUDP|heart ?beat|keep ?alive)\\b.{0,40}\\b(?:retr(?:y|ies)|exhaust\\w*|time ?d? ?out)|retr(?:y|ies).{0,20}exhaust");
    private static final int FEW = 6;

    private int command;
    private boolean phones;

    @Override
    public String id() {
        return "cs1000-resets";
    }

    @Override
    public List<String> literals() {
        return List.of("ResetReason", "reset reason", "reset cause", "reboot reason", "restart reason");
    }

    @Override
    public boolean isOpen() {
        return command > 0;
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher asked = COMMAND.matcher(line.text());
        Matcher reason = REASON.matcher(line.text());
        boolean isCommand = asked.find();
        if (isCommand) {
            command = line.number();
            phones = asked.group().toLowerCase(Locale.ROOT).startsWith("usi");
        }
        if (reason.find()) {
            emit(line, page, reason.group(1).strip());
            command = 0;
            return true;
        }
        if (!isCommand && command > 0 && line.number() - command > FEW) {
            command = 0;
        }
        return isCommand;
    }

    private void emit(Line line, Page page, String reason) {
        Cs1000Line report = new Cs1000Line(line);
        List<Subject> named = report.addresses();
        Subject about = named.isEmpty() ? page.subject() : named.get(0);
        When when = report.time(page);
        boolean retries = RETRIES.matcher(reason).find();
        page.emit(
                "reset-reason",
                about,
                when,
                page.lines(line.number(), line.number()),
                Map.of("reason", reason, "retriesExhausted", retries));
        if (!phones && when.stamp() != Stamp.NONE) {
            page.emit(
                    "node-restarted",
                    about,
                    when,
                    page.lines(line.number(), line.number()),
                    Map.of("kind", NodeRestarted.Kind.RESTART, "cause", reason));
        }
    }
}
