package org.lineman.recognize.parser;

import java.util.List;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.recognize.text.Page;

/**
 * Packets printed in full, as {@code tshark -V} does: a block of lines for each frame, one heading for each protocol. Blocks
 * end with the next frame, or with a blank line that something else than bytes or indented lines follows.
 */
final class PacketDetails implements OutputParser {
    private static final String ON_WIRE = "bytes on wire";

    private final PacketFacts facts = new PacketFacts();
    private PrintedFrame frame;
    private boolean afterBlank;

    @Override
    public String id() {
        return "packet-details";
    }

    @Override
    public List<String> literals() {
        return List.of(ON_WIRE, "tshark ", "tethereal ");
    }

    @Override
    public boolean isOpen() {
        return frame != null;
    }

    @Override
    public boolean read(Line line, Page page) {
        String text = line.text();
        if (text.startsWith("Frame ") && text.contains(ON_WIRE)) {
            take(page);
            frame = new PrintedFrame(line.number());
            afterBlank = false;
            return true;
        }
        if (frame != null && belongs(text)) {
            afterBlank = text.isBlank();
            frame.read(text);
            return true;
        }
        take(page);
        Optional<CaptureCommand> begins = CaptureCommand.of(text);
        if (begins.isPresent()) {
            finish(page);
            facts.begin(begins.get(), line.number(), page);
        }
        return begins.isPresent();
    }

    private boolean belongs(String text) {
        return !afterBlank
                || text.isBlank()
                || text.charAt(0) == ' '
                || text.length() > 6 && Character.digit(text.charAt(3), 16) >= 0 && text.startsWith("  ", 4);
    }

    private void take(Page page) {
        if (frame != null) {
            PrintedFrame whole = frame;
            frame = null;
            whole.packet().ifPresent(packet -> facts.add(packet, page));
        }
    }

    @Override
    public void finish(Page page) {
        take(page);
        facts.finish(page);
    }
}
