package org.lineman.report;

/** Words that a log can hold and that must stay words, whatever the report is opened with. */
public final class Hostile {
    /** Markdown, HTML, references, mentions, formulas and marks that turn the order of letters. */
    public static final String WORDS = "=cmd|'/C calc'!A1 <script>alert(1)</script> <img src=x onerror=\"alert(2)\"> "
            + "[click](https://evil.example/a) ![p](http://evil.example/p.png) `tick` ```` fence | bar | @root #12 "
            + "*star* __under__ ~~struck~~ $x$ {code} &lt;b&gt; www.evil.example C:\\temp\\ \u202Eturned ]]> --> </pre></td>";

    /** What a line begins with must be harmless too. */
    public static final String[] STARTS = {
        "# heading",
        "- item",
        "+ item",
        "* item",
        "> quote",
        "1. item",
        "12) item",
        "/close",
        "=====",
        "-----",
        "```",
        "~~~",
        "| a |",
        ":::note",
        "!!! note",
        "    code"
    };

    private Hostile() {}
}
