package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.evidence.Line;
import org.lineman.recognize.text.Page;

/** {@code utils diagnose test} and {@code utils diagnose module} of Cisco voice servers; tests that were skipped tell nothing. */
final class SelfTests implements OutputParser {
    private static final Pattern ROW = Pattern.compile(
            "^\\s*test - (?P<test>\\w+)\\s*: (?P<result>Passed|Failed)\\b[ :-]*\\(?(?P<text>.*?)\\)?\\s*$");

    @Override
    public String id() {
        return "self-tests";
    }

    @Override
    public List<String> literals() {
        return List.of("test - ");
    }

    @Override
    public boolean read(Line line, Page page) {
        Matcher row = ROW.matcher(line.text());
        if (!row.find()) {
            return false;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("test", row.group("test"));
        values.put("passed", row.group("result").equals("Passed"));
        values.put("text", row.group("text").isEmpty() ? null : row.group("text"));
        page.emit("self-test", page.subject(), page.taken(), page.lines(line.number(), line.number()), values);
        return true;
    }
}
