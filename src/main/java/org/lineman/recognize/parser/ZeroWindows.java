package org.lineman.recognize.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.TcpZeroWindow;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/** The zero windows that one end of a connection announced: the first few, and the longest of the others. */
final class ZeroWindows {
    private static final int KEPT = 8;

    private List<Episode> kept = List.of();
    private Episode longest;
    private PacketLine first;
    private PacketLine last;
    private int count;

    /** A window that was shut, until a line tells how it went on. */
    private record Episode(PacketLine first, PacketLine last, PacketLine end, int count, boolean recovered) {
        double seconds() {
            return end.time().since(first.time());
        }

        TcpZeroWindow.Episode how() {
            if (seconds() >= TcpZeroWindow.LASTING_SECONDS) {
                return TcpZeroWindow.Episode.LASTING;
            }
            return recovered ? TcpZeroWindow.Episode.RECOVERED : TcpZeroWindow.Episode.SEEN;
        }
    }

    /** A packet of the end itself. */
    void add(PacketLine packet) {
        if (packet.window() == PacketLine.Window.SHUT) {
            first = first == null ? packet : first;
            last = packet;
            count++;
        } else if (packet.isReset()) {
            reset(packet);
        } else if (packet.window() == PacketLine.Window.OPEN) {
            end(packet, true);
        }
    }

    /** Either end gave the connection up. */
    void reset(PacketLine packet) {
        end(packet, false);
    }

    private void end(PacketLine packet, boolean recovered) {
        if (first == null) {
            return;
        }
        Episode episode = new Episode(first, last, packet, count, recovered);
        if (kept.isEmpty()) {
            kept = new ArrayList<>();
        }
        if (kept.size() < KEPT) {
            kept.add(episode);
        } else if (longest == null || episode.seconds() > longest.seconds()) {
            longest = episode;
        }
        first = null;
        last = null;
        count = 0;
    }

    /** Emits what was found in a connection whose last line this is: a window that no line opens was shut until then. */
    void emit(Page page, TcpSender sender, TcpSender receiver, Integer servicePort, PacketLine connectionEnd) {
        end(connectionEnd, false);
        List<Episode> all = new ArrayList<>(kept);
        if (longest != null) {
            all.add(longest);
        }
        for (Episode episode : all) {
            boolean timed = episode.count() > 1 || episode.end() != episode.last();
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("sender", Subject.node(sender.address()));
            values.put("receiver", Subject.node(receiver.address()));
            values.put("senderPort", sender.port());
            values.put("receiverPort", receiver.port());
            values.put("servicePort", servicePort);
            values.put("episode", episode.how());
            values.put("count", episode.count());
            values.put("seconds", timed ? Math.round(episode.seconds() * 1000) / 1000.0 : null);
            values.put("partial", true);
            page.emit(
                    "tcp-zero-window",
                    Subject.link(Subject.node(sender.address()), Subject.node(receiver.address())),
                    span(episode.first(), episode.last()),
                    page.lines(
                            episode.first().line(),
                            episode.recovered()
                                    ? episode.end().line()
                                    : episode.last().line()),
                    values);
        }
    }

    static When span(PacketLine from, PacketLine to) {
        Stamp start = from.time().stamp();
        return start.equals(to.time().stamp())
                ? When.of(start)
                : When.span(start, to.time().stamp());
    }
}
