package org.lineman.pack.cases;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results in the XML that Ant's JUnit task writes and that build servers read: a suite for each known problem. */
public final class JUnitReport {
    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The document. */
    public static String of(List<CaseResult> results, List<MissingCases> missing) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new JUnitReport(xml).write(results, missing);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.append('\n').toString();
    }

    private void write(List<CaseResult> results, List<MissingCases> missing) throws XMLStreamException {
        Map<String, List<CaseResult>> byCause = results.stream()
                .collect(Collectors.groupingBy(result -> result.folder().cause(), TreeMap::new, Collectors.toList()));
        Map<String, MissingCases> lacking =
                missing.stream().collect(Collectors.toMap(MissingCases::cause, one -> one, (a, b) -> a, TreeMap::new));
        lacking.keySet().forEach(cause -> byCause.putIfAbsent(cause, List.of()));
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        for (Map.Entry<String, List<CaseResult>> suite : byCause.entrySet()) {
            suite(suite.getKey(), suite.getValue(), lacking.get(suite.getKey()));
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(String cause, List<CaseResult> results, MissingCases missing) throws XMLStreamException {
        long failures =
                results.stream().filter(one -> !one.differences().isEmpty()).count();
        long errors = results.stream().filter(one -> !one.broken().isEmpty()).count();
        Duration took = results.stream().map(CaseResult::took).reduce(Duration.ZERO, Duration::plus);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", cause);
        xml.writeAttribute("tests", Long.toString(results.size() + (missing == null ? 0 : 1)));
        xml.writeAttribute("failures", Long.toString(failures + (missing == null ? 0 : 1)));
        xml.writeAttribute("errors", Long.toString(errors));
        xml.writeAttribute("time", seconds(took));
        for (CaseResult result : results) {
            test(cause, result.folder().name(), seconds(result.took()));
            if (!result.broken().isEmpty()) {
                outcome("error", "cannot be run", String.join("\n", result.broken()));
            } else if (!result.passed()) {
                String keys =
                        result.differences().stream().map(Difference::section).collect(Collectors.joining(", "));
                outcome(
                        "failure",
                        "the answer differs: " + keys,
                        result.folder().expectation() + "\n"
                                + result.differences().stream()
                                        .map(Difference::toString)
                                        .collect(Collectors.joining("\n")));
            }
            xml.writeEndElement();
        }
        if (missing != null) {
            test(cause, "every kind of case", seconds(Duration.ZERO));
            outcome("failure", "no case of the kind " + String.join(", ", missing.kinds()), missing.folder());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void test(String cause, String name, String time) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", cause);
        xml.writeAttribute("name", name);
        xml.writeAttribute("time", time);
    }

    private void outcome(String element, String message, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", message);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** Without the characters that XML 1.0 has no form for. */
    private static String allowed(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "?");
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toNanos() / 1e9);
    }
}
