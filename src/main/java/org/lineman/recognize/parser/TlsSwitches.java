package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lineman.evidence.Line;
import org.lineman.fact.MinimumTls;
import org.lineman.fact.Subject;
import org.lineman.fact.TlsVersion;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * A page of settings that switches each TLS version on or off, as the management console of AE Services has under Networking: one
 * version a line, ticked, enabled, yes or on. The lowest that is on is the minimum, if the ones below it are there and off; a page
 * that lists one version only tells no minimum.
 *
 * <p>The vendor's wording of the page is in no source at hand and differs by release, so any wording with a version and a switch
 * on a line will do, below a heading that names both the product and TLS.
 */
final class TlsSwitches implements OutputParser {
    private static final Pattern HEADING =
            Pattern.compile("(?i)\\bTCP ?/ ?TLS settings\\b|\\bTLS (?:protocol|version) settings\\b");
    private static final Pattern SWITCH = Pattern.compile(
            "(?i)^\\s*(?:\\[(?P<box>[ xX*])\\]\\s*)?(?:support |enable |allow )?TLS ?v?(?P<version>1\\.[0-3])(?: protocol)?\\b"
                    + "\\s*[:=]?\\s*(?P<word>yes|no|on|off|enabled|disabled|true|false|checked|unchecked)?\\s*$");
    private static final List<String> ON = List.of("yes", "on", "enabled", "true", "checked");
    private static final int MOST_LINES = 40;

    private final Map<TlsVersion, Boolean> switches = new TreeMap<>();
    private int heading;
    private int to;

    @Override
    public String id() {
        return "tls-switches";
    }

    @Override
    public List<String> literals() {
        return List.of("TLS settings", "TCP/TLS", "TCP / TLS", "TLS protocol settings", "TLS version settings");
    }

    @Override
    public boolean isOpen() {
        return heading > 0;
    }

    @Override
    public boolean read(Line line, Page page) {
        if (HEADING.matcher(line.text()).find()) {
            finish(page);
            heading = line.number();
            return true;
        }
        if (heading == 0) {
            return false;
        }
        if (line.number() - Math.max(heading, to) > MOST_LINES) {
            finish(page);
            return false;
        }
        Matcher found = SWITCH.matcher(line.text());
        if (!found.find() || (found.group("box") == null) == (found.group("word") == null)) {
            return false;
        }
        boolean on = found.group("box") != null
                ? !found.group("box").isBlank()
                : ON.contains(found.group("word").toLowerCase(Locale.ROOT));
        TlsVersion.parse(found.group("version")).ifPresent(version -> switches.merge(version, on, Boolean::logicalOr));
        to = line.number();
        return true;
    }

    @Override
    public void finish(Page page) {
        boolean lowestIsKnown = switches.containsKey(TlsVersion.TLS_1_0);
        switches.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .filter(lowest -> lowestIsKnown && switches.size() > 1)
                .ifPresent(lowest -> page.emit(
                        "minimum-tls",
                        aes(page),
                        When.UNKNOWN,
                        page.lines(heading, to),
                        Map.of("version", lowest, "basis", MinimumTls.Basis.CONFIGURED)));
        switches.clear();
        heading = 0;
        to = 0;
    }

    /** The machine the page is from if that is known; else the one that runs AE Services, which alone has such a page here. */
    private static Subject aes(Page page) {
        return Subject.evidenceOf(page.subject()).isPresent() ? Subject.onlyNodeOf("avaya-aes") : page.subject();
    }
}
