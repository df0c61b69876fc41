package org.lineman.recognize.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.ServerListed;
import org.lineman.fact.Setting;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/** {@code display ip-network-region n}: the backup servers, of which the screen always shows six places, most of them empty. */
final class RegionScreen implements Screen {
    private static final Pattern HEADING = Pattern.compile("(?i)BACKUP\\s+SERVERS\\s*\\(?");
    /** The place, and the name if there is one: what stands beyond two blanks belongs to the column on the right. */
    private static final Pattern PLACE =
            Pattern.compile("^\\s*(?P<place>[1-6])(?:\\s+(?P<name>[A-Za-z][\\w.-]*))?(?:\\s{2,}.*)?\\s*$");

    private final Subject region;
    private int heading;
    private int last;
    private int servers;

    RegionScreen(String number) {
        this.region = new Subject(Subject.Kind.REGION, number);
    }

    @Override
    public boolean read(Line line, Page page) {
        if (HEADING.matcher(line.text()).find()) {
            heading = line.number();
            last = line.number();
            servers = 0;
            return true;
        }
        Matcher place = PLACE.matcher(line.text());
        if (heading == 0 || line.number() != last + 1 || !place.matches()) {
            return false;
        }
        last = line.number();
        if (place.group("name") != null) {
            servers++;
            page.emit(
                    "server-listed",
                    region,
                    When.UNKNOWN,
                    page.lines(line.number(), line.number()),
                    Map.of(
                            "list",
                            ServerListed.List.BACKUP,
                            "position",
                            servers,
                            "server",
                            Subject.node(place.group("name"))));
        }
        return true;
    }

    @Override
    public void finish(Page page) {
        if (heading > 0) {
            SettingsScreen.emit(page, region, Setting.Item.BACKUP_SERVERS, Integer.toString(servers), heading, last);
            heading = 0;
        }
    }
}
