package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * ARP tables of Cisco routers and switches ({@code show ip arp}), of ASA firewalls ({@code show arp}) and of hosts ({@code arp -a},
 * {@code ip neigh}), and whether an ASA answers for others: it does on each interface unless {@code sysopt noproxyarp} stands there.
 */
final class ArpTables implements OutputParser {
    private static final Pattern PROMPT =
            Pattern.compile("^(?P<host>[A-Za-z][\\w.-]*)(?:/[\\w/]+)?[#>] ?(?P<command>.*)$");
    private static final String CARD =
            "(?P<card>[0-9a-fA-F]{4}\\.[0-9a-fA-F]{4}\\.[0-9a-fA-F]{4}|(?:[0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2})";
    private static final String ADDRESS = "(?P<address>\\d{1,3}(?:\\.\\d{1,3}){3})";
    private static final List<Pattern> ROWS = List.of(
            Pattern.compile("^Internet\\s+" + ADDRESS + "\\s+(?P<age>\\d+|-)\\s+" + CARD + "\\s+ARPA\\b"),
            Pattern.compile("^\\s+\\w[\\w-]* " + ADDRESS + " " + CARD + " (?P<age>\\d+|-)\\s*$"),
            Pattern.compile("^\\S+ \\(" + ADDRESS + "\\) at " + CARD + "(?P<age>\\b)"),
            Pattern.compile("^\\s+" + ADDRESS + "\\s+" + CARD + "\\s+(?:dynamic|static)(?P<age>\\b)"),
            Pattern.compile("^" + ADDRESS + " dev \\S+ lladdr " + CARD + "(?P<age>\\b)"));
    private static final Pattern SYSOPT = Pattern.compile("^(?P<no>no )?sysopt noproxyarp (?P<port>[\\w-]+)\\s*$");

    private String host = "";

    @Override
    public String id() {
        return "arp-tables";
    }

    @Override
    public List<String> literals() {
        return List.of("#sh", "# sh", ">sh", "noproxyarp", "lladdr", "dynamic", "Internet ", ") at ");
    }

    @Override
    public boolean isOpen() {
        return !host.isEmpty();
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher prompt = PROMPT.matcher(line.text());
        if (prompt.find()) {
            host = prompt.group("host");
            return prompt.group("command").toLowerCase(Locale.ROOT).contains("arp");
        }
        Matcher sysopt = SYSOPT.matcher(line.text());
        if (sysopt.find()) {
            page.emit(
                    "proxy-arp",
                    holder(page),
                    When.UNKNOWN,
                    page.lines(line.number(), line.number()),
                    Map.of("port", sysopt.group("port"), "enabled", sysopt.group("no") != null));
            return true;
        }
        for (Pattern row : ROWS) {
            Matcher entry = row.matcher(line.text());
            if (entry.find()) {
                page.emit(
                        "arp-entry",
                        Subject.node(entry.group("address")),
                        When.UNKNOWN,
                        page.lines(line.number(), line.number()),
                        Map.of(
                                "holder", holder(page),
                                "card",
                                        entry.group("card")
                                                .replaceAll("[.:-]", "")
                                                .toLowerCase(Locale.ROOT),
                                "own",
                                        entry.group("age").equals("-")
                                                && line.text().startsWith("Internet")));
                return true;
            }
        }
        return false;
    }

    private Subject holder(Page page) {
        return host.isEmpty() ? page.subject() : Subject.node(host);
    }
}
