package org.lineman.recognize.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.IpsiInterface;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/** {@code list ipserver-interface}: a row for each port network, and one below it for the second IPSI if there is one. */
final class IpsiListScreen implements Screen {
    private static final Pattern ROW = Pattern.compile(
            "^\\s*(?:(?P<pn>\\d{1,2})\\s+)?(?P<location>\\d{1,2}[A-E]\\d\\d)\\s+(?P<host>[\\w.-]+)(?:\\s.*)?$");

    private String portNetwork = "";

    @Override
    public boolean read(Line line, Page page) {
        Matcher row = ROW.matcher(line.text());
        if (!row.find() || row.group("pn") == null && portNetwork.isEmpty()) {
            return false;
        }
        boolean primary = row.group("pn") != null && !row.group("pn").equals(portNetwork);
        portNetwork = row.group("pn") == null ? portNetwork : row.group("pn");
        page.emit(
                "ipsi-interface",
                new Subject(Subject.Kind.PORT_NETWORK, portNetwork),
                When.UNKNOWN,
                page.lines(line.number(), line.number()),
                Map.of(
                        "side",
                        primary ? IpsiInterface.Side.PRIMARY : IpsiInterface.Side.SECONDARY,
                        "host",
                        row.group("host")));
        return true;
    }
}
