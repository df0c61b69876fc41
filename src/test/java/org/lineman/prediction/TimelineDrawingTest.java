package org.lineman.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lineman.prediction.present.TimelineDrawing;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The drawing is well-formed, nothing of it lies outside the page, and both settings are on it. */
class TimelineDrawingTest {

    private static Document parsed(Prediction prediction) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(TimelineDrawing.of(prediction))));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void everythingLiesOnThePage() throws Exception {
        List<Gap> flaps = new ArrayList<>();
        for (int from = 0; from < 7200; from += 240) {
            flaps.add(new Gap(from, from + 239));
        }
        Prediction prediction = IpsiOutage.predict(
                new Outage(flaps), IpsiPlan.USUAL, List.of(Timers.DEFAULTS, Timers.ADVISED.called("<advised & more>")));
        Document drawing = parsed(prediction);
        double wide = number(drawing.getDocumentElement(), "width");
        double high = number(drawing.getDocumentElement(), "height");

        assertThat(elements(drawing, "rect")).hasSizeGreaterThan(20).allSatisfy(rect -> {
            assertThat(number(rect, "x")).isBetween(0.0, wide);
            assertThat(number(rect, "x") + number(rect, "width")).isLessThanOrEqualTo(wide + 0.1);
            assertThat(number(rect, "y") + number(rect, "height")).isLessThanOrEqualTo(high);
        });
        assertThat(elements(drawing, "text"))
                .allSatisfy(text -> assertThat(number(text, "y")).isBetween(0.0, high));
        assertThat(elements(drawing, "text"))
                .extracting(Element::getTextContent)
                .anyMatch("<advised & more>"::equals)
                .anyMatch(text -> text.matches("… and \\d+ more"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void theSamePredictionGivesTheSameDrawing() {
        Prediction prediction = GatewayOutage.predict(Outage.of(900), GatewayPlan.USUAL, List.of(Timers.DEFAULTS));

        assertThat(TimelineDrawing.of(prediction)).isEqualTo(TimelineDrawing.of(prediction));
    }
}
