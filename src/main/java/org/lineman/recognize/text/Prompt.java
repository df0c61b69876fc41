package org.lineman.recognize.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * A shell prompt and the command typed after it.
 *
 * @param host the host that the prompt names; empty if it names none, as Cisco's {@code admin:} does
 * @param command what was typed; may be empty
 */
public record Prompt(Optional<String> host, String command) {
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("^\\[[\\w.-]+@(?P<host>[\\w.-]+)[^\\]]*\\]\\s*[#$]\\s?(?P<command>.*)$"),
            Pattern.compile("^[\\w.-]+@(?P<host>[\\w-][\\w.-]*)(?::[^\\s#$]*)?[#$>]\\s?(?P<command>.*)$"),
            Pattern.compile("^(?P<host>)admin:\\s*(?P<command>.*)$"),
            Pattern.compile("^(?P<host>[A-Za-z][\\w.-]{0,62})[#>] ?(?P<command>(?:sho?w?|ping|trace(?:route)?) .*)$"));

    /** Parts of lines without which a line is no prompt. */
    public static List<String> literals() {
        return List.of("@", "admin:", "#sh", "#ping", "#trace", ">sh", ">ping", ">trace", "# sh", "> sh");
    }

    /** Reads a line that may be a prompt. */
    public static Optional<Prompt> of(String line) {
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(line);
            if (matcher.find()) {
                Optional<String> host = Optional.of(matcher.group("host")).filter(name -> !name.isEmpty());
                return Optional.of(new Prompt(host, matcher.group("command").trim()));
            }
        }
        return Optional.empty();
    }
}
