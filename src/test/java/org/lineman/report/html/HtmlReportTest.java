package org.lineman.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lineman.report.Hostile;
import org.lineman.report.SampleReports;

/** A page that needs nothing, runs nothing, and shows what it was given. */
class HtmlReportTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)>");
    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "nav",
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "ul",
            "ol",
            "li",
            "a",
            "dl",
            "dt",
            "dd",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "pre",
            "code",
            "span",
            "b",
            "strong");

    @Test
    void aReaderFindsRootSumSourcesAndNevers() {
        assertThat(HtmlReport.write(SampleReports.AGENTS))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<h2 id=\"c2\">Problem 1 of 2: A Unified CM node stalled")
                .contains("<td class=\"figure\">+20</td>")
                .contains("<code translate=\"no\">samples/mobile-agents/rtmcucmsub5-cores.txt:6, 8</code>")
                .contains("<p class=\"notice danger\"><strong>Never: </strong>Restart services")
                .contains("<li class=\"not-shown\">The physical host has a hardware fault")
                .contains("<span class=\"mark\">6 &gt; </span><b>")
                .contains("<th scope=\"col\" class=\"words\">Read at</th>");
    }

    @Test
    void loadsAndRunsNothing() {
        String page = HtmlReport.write(SampleReports.AGENTS);

        assertThat(page)
                .contains("default-src &#39;none&#39;")
                .doesNotContain("<script", "<img", "<link", "url(", "@import");
        assertThat(TAG.matcher(page)
                        .results()
                        .map(tag -> tag.group(3))
                        .filter(attributes -> attributes.contains("href")))
                .isNotEmpty()
                .allMatch(attributes -> attributes.matches(" href=\"#c\\d+\""));
    }

    @Test
    void everyChapterOfTheContentsIsThere() {
        String page = HtmlReport.write(SampleReports.AES);
        List<String> chapters = Pattern.compile("href=\"#(c\\d+)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(chapters).hasSizeGreaterThan(6).allSatisfy(chapter -> assertThat(page)
                .contains("<h2 id=\"" + chapter + "\">"));
    }

    @Test
    void noWordOfTheEvidenceBecomesMarkup() {
        String page = HtmlReport.write(SampleReports.saying(Hostile.WORDS));
        Matcher tags = TAG.matcher(page);
        Set<String> used = new TreeSet<>();
        while (tags.find()) {
            used.add(tags.group(2));
        }

        assertThat(used).isSubsetOf(ELEMENTS);
        assertThat(TAG.matcher(page).replaceAll(""))
                .as("what is no tag")
                .contains("<!DOCTYPE html>")
                .satisfies(rest -> assertThat(
                                rest.substring("<!DOCTYPE html>".length()).replaceFirst("(?s):root.*?\\n\\}\\n\\n", ""))
                        .doesNotContain("<"));
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("\u202E");
    }

    @Test
    void whatIsOpenedIsClosed() {
        String page = HtmlReport.write(SampleReports.saying(Hostile.WORDS));

        for (String element : ELEMENTS) {
            if (!element.equals("meta")) {
                assertThat(count(page, "<" + element + "(?: |>)"))
                        .as(element)
                        .isEqualTo(count(page, "</" + element + ">"));
            }
        }
    }

    private static long count(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open("p onclick=x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().style("</style>"));
    }

    @Test
    void theSameCaseGivesTheSamePage() {
        assertThat(HtmlReport.write(SampleReports.AES)).isEqualTo(HtmlReport.write(SampleReports.AES));
    }
}
