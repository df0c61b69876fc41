package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {
    private final Page page = new Page(Look.PLAIN);

    @Test
    void evidenceCannotSteerTheTerminal() {
        page.item(0, "- ", "line \u001b]0;owned\u0007 and \u202ebackwards\rover");
        page.verbatim(0, "run \u001b[2J", Ink.PLAIN);

        assertThat(page.toString()).isEqualTo("- line ?]0;owned? and ?backwards?over\nrun ?[2J\n");
    }

    @Test
    void commandsAreNeverWrapped() {
        String command =
                "tcpdump -i eth0 -s 0 -w /var/tmp/cti.pcap 'host 192.0.2.10 and host 192.0.2.20 and tcp port 8765'";

        page.verbatim(4, command, Ink.PLAIN);

        assertThat(page.toString()).isEqualTo("    " + command + "\n");
    }

    @Test
    void wrappedLinesStandUnderTheText() {
        page.item(2, "1. ", "word ".repeat(20));

        assertThat(page.toString().lines().toList().get(1)).startsWith("     word");
    }

    @Test
    void neverTwoEmptyLines() {
        page.blank();
        page.text(0, "a");
        page.blank();
        page.heading(0, "b");

        assertThat(page.toString()).isEqualTo("a\n\nb\n");
    }

    @Test
    void colourIsForPeopleWhoDidNotDeclineIt() {
        Map<String, String> utf8 = Map.of("LANG", "C.UTF-8", "TERM", "xterm");

        assertThat(Look.of(utf8, true, true).colour()).isTrue();
        assertThat(Look.of(utf8, false, true).colour()).isFalse();
        assertThat(Look.of(utf8, true, false).colour()).isFalse();
        assertThat(Look.of(Map.of("NO_COLOR", "1"), true, true).colour()).isFalse();
        assertThat(Look.of(Map.of("NO_COLOR", ""), true, true).colour()).isTrue();
        assertThat(Look.of(Map.of("TERM", "dumb"), true, true).colour()).isFalse();
    }

    @Test
    void theWidthFollowsTheTerminalWithinReason() {
        assertThat(Look.of(Map.of("COLUMNS", "90"), true, true).width()).isEqualTo(90);
        assertThat(Look.of(Map.of("COLUMNS", "40"), true, true).width()).isEqualTo(80);
        assertThat(Look.of(Map.of("COLUMNS", "300"), true, true).width()).isEqualTo(100);
        assertThat(Look.of(Map.of("COLUMNS", "wide"), true, true).width()).isEqualTo(100);
    }

    @Test
    void anOldTerminalGetsTypewriterMarks() {
        assertThat(Look.of(Map.of("LC_ALL", "POSIX", "LANG", "C.UTF-8"), true, true)
                        .glyphs())
                .isEqualTo(Look.Glyphs.TYPED);
        assertThat(Look.of(Map.of("LANG", "de_CH.utf8"), true, true).glyphs()).isEqualTo(Look.Glyphs.DRAWN);
    }
}
