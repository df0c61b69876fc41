package org.lineman.recognize.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.Subject;
import org.lineman.fact.SurvivableServer;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/** {@code display survivable-processor x}: what kind of server x is, its names and addresses. */
final class SurvivableScreen implements Screen {
    private static final Field TYPE = Field.of("Type", "(?:simplex|duplex)-ess|lsp|ess");
    private static final Pattern NAME = Pattern.compile(
            "(?i)Node\\s+Name:\\s*(?P<name>[A-Za-z][\\w.-]*)(?:\\s|$)(?:.*?Address:\\s*(?P<address>[\\d.]{7,15}))?");

    private String type = "";

    @Override
    public boolean read(Line line, Page page) {
        TYPE.in(line.text()).ifPresent(found -> type = found);
        Matcher name = NAME.matcher(line.text());
        if (!name.find() || type.isEmpty()) {
            return TYPE.in(line.text()).isPresent();
        }
        page.emit(
                "survivable-server",
                Subject.node(name.group("name")),
                When.UNKNOWN,
                page.lines(line.number(), line.number()),
                Map.of("role", type.equals("lsp") ? SurvivableServer.Role.REMOTE : SurvivableServer.Role.CORE));
        if (name.group("address") != null) {
            Names.identify(page, name.group("name"), name.group("address"), line.number());
        }
        return true;
    }
}
