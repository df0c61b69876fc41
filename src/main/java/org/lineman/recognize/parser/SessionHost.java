package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.Prompt;

/**
 * The host name in {@code show status} of Cisco voice servers, whose prompt does not name the machine: what follows in the
 * session is from this one.
 */
final class SessionHost implements OutputParser {
    private static final Pattern HOST = Pattern.compile("^\\s*Host Name\\s*: (?P<host>\\w[\\w.-]*)\\s*$");

    @Override
    public String id() {
        return "session-host";
    }

    @Override
    public List<String> literals() {
        return List.of("Host Name");
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher host = HOST.matcher(line.text());
        if (!page.command().startsWith("show status") || !host.find()) {
            return false;
        }
        page.prompt(new Prompt(Optional.of(host.group("host")), page.command()));
        return true;
    }
}
