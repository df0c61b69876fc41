package org.lineman.recognize.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.fact.Setting;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/** A form of which some fields become settings, one fact each. A label that wraps is put together with the next line. */
final class SettingsScreen implements Screen {
    private final Subject subject;
    private final Map<Field, Setting.Item> fields;
    private Line last = new Line(0, "");

    SettingsScreen(Subject subject, Map<Field, Setting.Item> fields) {
        this.subject = subject;
        this.fields = new LinkedHashMap<>(fields);
    }

    @Override
    public boolean read(Line line, Page page) {
        boolean found = false;
        for (Map.Entry<Field, Setting.Item> entry : fields.entrySet()) {
            found |= find(entry.getKey(), entry.getValue(), line, page);
        }
        last = line;
        return found;
    }

    private boolean find(Field field, Setting.Item item, Line line, Page page) {
        var value = field.in(line.text());
        if (value.isPresent()) {
            emit(page, subject, item, value.get(), line.number(), line.number());
            return true;
        }
        if (last.number() != line.number() - 1 || field.in(last.text()).isPresent()) {
            return false;
        }
        var wrapped = field.in(last.text().stripTrailing() + " " + line.text().strip());
        wrapped.ifPresent(found -> emit(page, subject, item, found, last.number(), line.number()));
        return wrapped.isPresent();
    }

    /** Emits a setting; yes and no become y and n. */
    static void emit(Page page, Subject subject, Setting.Item item, String value, int from, int to) {
        String word = value.equals("yes") || value.equals("no") ? value.substring(0, 1) : value;
        page.emit("setting", subject, When.UNKNOWN, page.lines(from, to), Map.of("item", item, "value", word));
    }
}
