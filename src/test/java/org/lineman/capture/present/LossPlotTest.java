package org.lineman.capture.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lineman.capture.CaptureReport;
import org.lineman.capture.Captures;
import org.lineman.capture.generate.CaptureFile;
import org.lineman.capture.generate.HeartbeatPlan;
import org.lineman.capture.generate.HeartbeatStory;
import org.lineman.capture.generate.Story;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The drawing is well-formed, shows each span of time that lost something once, and stays of a size one can look at. */
class LossPlotTest {
    private static final String BAR = "#c0392b";
    private static final String SENT = "#9fc5a8";

    private static Story heartbeats(int pair, double loss, int secondDiesAfter) {
        return new HeartbeatStory(HeartbeatPlan.healthy("10.3.0." + pair, "10.4.0." + pair, Captures.START, 90, pair)
                .losing(0, loss)
                .dying(Integer.MAX_VALUE, secondDiesAfter));
    }

    private static List<Element> elements(String svg, String name) throws Exception {
        NodeList nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<Element> filled(String svg, String colour) throws Exception {
        return elements(svg, "rect").stream()
                .filter(rectangle -> rectangle.getAttribute("fill").equals(colour))
                .toList();
    }

    private static List<String> words(String svg) throws Exception {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    @Test
    void everySpanThatLostSomethingHasItsBar() throws Exception {
        CaptureReport report = Captures.report(heartbeats(1, 0.2, Integer.MAX_VALUE));
        long losing = report.heartbeats().get(0).directions().stream()
                .flatMap(direction -> direction.series().lost().stream())
                .filter(lost -> lost > 0)
                .count();

        assertThat(losing).isPositive();
        assertThat(filled(LossPlot.of(report), BAR)).hasSize((int) losing);
    }

    @Test
    void silenceLeavesTheStripEmpty() throws Exception {
        String svg = LossPlot.of(Captures.report(heartbeats(2, 0, 30)));

        // The first node asks for 90 s; the second for 30 s, and its requests pass 0.333 s after those of the first.
        assertThat(filled(svg, SENT)).hasSize(90 + 30);
    }

    @Test
    void timesStandOnTheAxisInUtc() throws Exception {
        assertThat(words(LossPlot.of(Captures.report(heartbeats(3, 0.1, 90)))))
                .contains("22:13:30", "22:14:00", "22:14:45", "2023-11-14 UTC");
    }

    @Test
    void ofManyStreamsTheWorstAreDrawn() throws Exception {
        Story[] stories = new Story[30];
        for (int pair = 0; pair < stories.length; pair++) {
            stories[pair] = heartbeats(pair + 1, pair == 29 ? 0.5 : 0, Integer.MAX_VALUE);
        }

        List<String> words = words(LossPlot.of(Captures.report(stories)));

        assertThat(words).contains("Losses over time (20 streams with fewer losses left out)");
        assertThat(words.stream().filter(text -> text.startsWith("heartbeats ")))
                .hasSize(LossPlot.MOST_PANELS);
        assertThat(words).anyMatch(text -> text.startsWith("heartbeats 10.3.0.30 to 10.4.0.30"));
    }

    @Test
    void withoutAnythingToDrawItSaysSo() throws Exception {
        assertThat(words(LossPlot.of(Captures.analyse(Captures.bytes(CaptureFile.USUAL)))))
                .anyMatch(text -> text.startsWith("The capture has no heartbeats"));
    }
}
