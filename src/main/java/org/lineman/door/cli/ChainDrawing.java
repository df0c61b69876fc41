package org.lineman.door.cli;

import java.util.List;
import org.lineman.diagnosis.Answer.ChainLink;

/** A causal chain from the root at the top to the symptoms at the bottom. */
final class ChainDrawing {
    private static final int INDENT = 4;

    private ChainDrawing() {}

    static void draw(Page page, List<ChainLink> chain) {
        Look.Glyphs glyphs = page.look().glyphs();
        boolean first = true;
        for (ChainLink link : chain) {
            if (!first && link.link().equals("assumed")) {
                page.item(
                        INDENT, glyphs.doubt() + " ", "assumed: nothing shows how these two hang together", Ink.FAINT);
            } else if (!first) {
                page.item(INDENT, glyphs.line(), "");
            }
            page.item(INDENT, mark(link, glyphs) + " ", text(link), ink(link));
            first = false;
        }
    }

    private static String mark(ChainLink link, Look.Glyphs glyphs) {
        if (link.kind().equals("symptom")) {
            return glyphs.symptom();
        }
        return isShown(link) ? glyphs.shown() : glyphs.missing();
    }

    private static String text(ChainLink link) {
        String on = link.subject().isEmpty() ? "" : " (" + Words.subject(link.subject()) + ")";
        if (link.kind().equals("symptom")) {
            return link.title() + on + " - " + link.state();
        }
        return link.title() + on + (isShown(link) ? "" : " - not shown yet");
    }

    private static Ink ink(ChainLink link) {
        return isShown(link) ? Ink.PLAIN : Ink.FAINT;
    }

    private static boolean isShown(ChainLink link) {
        return !link.state().equals("not-shown");
    }
}
