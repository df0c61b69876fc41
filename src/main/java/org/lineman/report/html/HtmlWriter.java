package org.lineman.report.html;

import java.util.List;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Tone;
import org.lineman.report.paper.Paper;
import org.lineman.report.paper.Span;
import org.lineman.report.paper.Text;

/** Writes the blocks of a report as HTML. */
final class HtmlWriter {
    /** Nothing may be loaded and nothing may run, whatever a mistake of ours lets through. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final Markup html = new Markup();
    private int chapters;

    String write(Paper paper) {
        html.open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.element("title", paper.title()).style(StyleSheet.CSS).closeLine();
        html.open("body").open("main").element("h1", paper.title());
        contents(paper.blocks());
        paper.blocks().forEach(this::write);
        html.close().close().closeLine();
        return html.page();
    }

    private void contents(List<Block> blocks) {
        html.open("nav", "aria-label", "Contents").open("ul");
        int chapter = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && heading.level() == 2) {
                html.open("li")
                        .element("a", heading.text().words(), "href", "#c" + ++chapter)
                        .closeLine();
            }
        }
        html.close().closeLine();
    }

    private void write(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            html.open("p");
            text(paragraph.text());
            html.closeLine();
        } else if (block instanceof Block.Notice notice) {
            html.open("p", "class", "notice " + tone(notice.tone()));
            text(notice.text());
            html.closeLine();
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Chain chain) {
            chain(chain);
        } else if (block instanceof Block.Excerpt excerpt) {
            excerpt(excerpt);
        } else {
            throw new IllegalStateException("not written: " + block);
        }
    }

    private void heading(Block.Heading heading) {
        String element = "h" + heading.level();
        if (heading.level() == 2) {
            html.open(element, "id", "c" + ++chapters);
        } else {
            html.open(element);
        }
        text(heading.text());
        html.closeLine();
    }

    private static String tone(Tone tone) {
        return switch (tone) {
            case DANGER -> "danger";
            case CAUTION -> "caution";
            case ADVICE -> "advice";
        };
    }

    private void items(Block.Items items) {
        html.open(items.numbered() ? "ol" : "ul");
        for (Block.Item item : items.items()) {
            html.open("li");
            text(item.text());
            if (!item.commands().isEmpty()) {
                html.element("pre", String.join("\n", item.commands()));
            }
            if (!item.details().isEmpty()) {
                html.open("dl");
                for (Block.Detail detail : item.details()) {
                    html.element("dt", detail.label()).open("dd");
                    text(detail.text());
                    html.close();
                }
                html.close();
            }
            html.closeLine();
        }
        html.closeLine();
    }

    private void table(Block.Table table) {
        html.open("div", "class", "wide").open("table").open("thead").open("tr");
        for (Block.Column column : table.columns()) {
            html.element("th", column.title(), "scope", "col", "class", column.figures() ? "figure" : "words");
        }
        html.close().closeLine().open("tbody");
        for (List<Text> row : table.rows()) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                html.open("td", "class", table.columns().get(i).figures() ? "figure" : "words");
                text(row.get(i));
                html.close();
            }
            html.closeLine();
        }
        html.close().close().closeLine();
    }

    private void chain(Block.Chain chain) {
        html.open("ol", "class", "chain");
        for (Block.Link link : chain.links()) {
            html.open("li", "class", link.shown() ? "shown" : "not-shown");
            if (!link.how().isEmpty()) {
                html.element("span", link.how(), "class", "how").text(" ");
            }
            text(link.text());
            html.closeLine();
        }
        html.closeLine();
    }

    private void excerpt(Block.Excerpt excerpt) {
        html.open("figure").open("figcaption");
        text(excerpt.caption());
        html.close().open("pre", "class", "excerpt", "translate", "no");
        for (Block.Line line : excerpt.lines()) {
            html.element("span", line.mark() + (line.cited() ? " > " : "   "), "class", "mark");
            html.element(line.cited() ? "b" : "span", line.words()).text("\n");
        }
        html.close().closeLine();
    }

    private void text(Text text) {
        for (Span span : text.spans()) {
            switch (span.style()) {
                case PLAIN -> html.text(span.words());
                case STRONG -> html.element("strong", span.words());
                case CODE -> html.element("code", span.words(), "translate", "no");
                case FAINT -> html.element("span", span.words(), "class", "faint");
            }
        }
    }
}
