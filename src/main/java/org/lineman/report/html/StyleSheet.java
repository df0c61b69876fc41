package org.lineman.report.html;

/** How the page looks. Contrasts of text are at least 4.5 to 1 in the light and in the dark (WCAG 2.2, 1.4.3). */
final class StyleSheet {
    static final String CSS = """
            :root { --ink: #1b1f24; --paper: #fff; --faint: #57606a; --line: #d0d7de; --shade: #f3f5f7;
              --danger: #a40e26; --danger-shade: #fff0f0; --caution: #7a4b00; --caution-shade: #fff8e5;
              --advice: #0a4fa8; --advice-shade: #eef5ff; }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #e6edf3; --paper: #0d1117; --faint: #9aa4af; --line: #3b434b; --shade: #171c23;
                --danger: #ff9a9a; --danger-shade: #2b1416; --caution: #f0c060; --caution-shade: #2a2110;
                --advice: #8fc1ff; --advice-shade: #10213a; }
            }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--paper); color: var(--ink);
              font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
            main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.8rem; line-height: 1.2; }
            h2 { font-size: 1.3rem; margin-top: 2.2rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
            h3 { font-size: 1.1rem; margin-top: 1.6rem; }
            h4 { font-size: 1rem; margin-bottom: .4rem; }
            nav ul { columns: 18rem; padding-left: 1.2rem; font-size: .9rem; }
            a { color: var(--advice); }
            .faint, .mark, .how { color: var(--faint); }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; font-size: .9rem; }
            th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
            th { background: var(--shade); }
            th.figure, td.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
            td.words { min-width: 7rem; }
            code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .85em; }
            pre { background: var(--shade); border: 1px solid var(--line); padding: .6rem; overflow-x: auto;
              white-space: pre-wrap; }
            pre.excerpt span:not(.mark) { color: var(--faint); }
            .notice { border-left: .3rem solid; padding: .6rem .9rem; }
            .danger { border-color: var(--danger); background: var(--danger-shade); }
            .danger strong { color: var(--danger); }
            .caution { border-color: var(--caution); background: var(--caution-shade); }
            .advice { border-color: var(--advice); background: var(--advice-shade); }
            li { margin: .3rem 0; }
            dl { margin: .2rem 0 .6rem; display: grid; grid-template-columns: 6rem 1fr; gap: .1rem .6rem; font-size: .9rem; }
            dt { color: var(--faint); }
            dd { margin: 0; }
            ol.chain { list-style: none; padding: 0; }
            ol.chain li { border: 1px solid var(--line); border-left: .3rem solid var(--advice); background: var(--shade);
              padding: .4rem .8rem; margin: 0; }
            ol.chain li + li { margin-top: .5rem; }
            ol.chain li.not-shown { border-style: dashed; border-left-color: var(--faint); background: none; }
            .how { display: block; font-size: .8rem; }
            .how::before { content: "\\2193\\00a0"; }
            figure { margin: 1.2rem 0; }
            @page { margin: 16mm 14mm; }
            @media print {
              :root { --ink: #000; --paper: #fff; --faint: #444; --line: #999; --shade: #f3f3f3;
                --danger: #8a0018; --danger-shade: #fff; --caution: #5c3900; --caution-shade: #fff;
                --advice: #003c86; --advice-shade: #fff; }
              body { font-size: 10pt; }
              main { max-width: none; padding: 0; }
              nav { display: none; }
              h2, h3, h4 { break-after: avoid; }
              thead { display: table-header-group; }
              tr, li, .notice { break-inside: avoid; }
              .wide { overflow: visible; }
            }
            """;

    private StyleSheet() {}
}
