package org.lineman.recognize.parser;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.recognize.form.Screen;
import org.lineman.recognize.form.Screens;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.Prompt;

/**
 * Administration screens of Avaya systems in one paste, one after the other, each over several pages. A screen ends where
 * another one or a prompt begins, or where the terminal says that a command is done.
 */
final class FormScreens implements OutputParser {
    private static final Pattern END = Pattern.compile(
            "(?i)^\\s*(?:Command:|Command (?:successfully completed|aborted|failed))|^[\\w.-]+(?:\\([\\w-]*\\))[#>]");

    private Screen screen;
    private String name = "";

    @Override
    public String id() {
        return "form-screens";
    }

    @Override
    public List<String> literals() {
        return Screens.literals();
    }

    @Override
    public boolean isOpen() {
        return screen != null;
    }

    @Override
    public boolean read(Line line, Page page) {
        Optional<Screens.Beginning> beginning = Screens.at(line.text());
        if (beginning.isPresent()) {
            if (screen == null || !isPageOf(beginning.get().name())) {
                finish(page);
                screen = beginning.get().open();
                name = beginning.get().name();
            }
            screen.read(line, page);
            return true;
        }
        if (screen == null) {
            return false;
        }
        if (END.matcher(line.text()).find() || Prompt.of(line.text()).isPresent()) {
            finish(page);
            return false;
        }
        return screen.read(line, page);
    }

    /** A title inside a screen that its command named already begins nothing. */
    private boolean isPageOf(String other) {
        return other.equals(name) || name.startsWith(other + " ");
    }

    @Override
    public void finish(Page page) {
        if (screen != null) {
            screen.finish(page);
        }
        screen = null;
        name = "";
    }
}
