package org.lineman.recognize.parser;

import java.util.List;
import java.util.Optional;
import org.lineman.evidence.Line;
import org.lineman.recognize.text.Page;

/**
 * Packets printed one to a line by tshark or tcpdump. A list ends with the next such command or with the text. Bytes printed
 * below a heartbeat, as {@code -x} does, are read too.
 */
final class PacketList implements OutputParser {
    private final PacketFacts facts = new PacketFacts();
    private HexBelow bytes;

    @Override
    public String id() {
        return "packet-list";
    }

    @Override
    public List<String> literals() {
        return List.of(
                " -> ",
                " → ",
                ": Flags [",
                " win ",
                ": UDP, length",
                ": SIP: ",
                ": ICMP ",
                ": NTPv",
                "tshark ",
                "tcpdump ",
                "tethereal ");
    }

    @Override
    public boolean isOpen() {
        return bytes != null;
    }

    @Override
    public boolean read(Line line, Page page) {
        if (bytes != null && bytes.read(line.text())) {
            return true;
        }
        takeWaiting(page);
        // Only lines with a packet on them are many, and those with a command have no arrow.
        Optional<PacketLine> packet = PacketLine.of(line.number(), line.text());
        if (packet.isPresent()) {
            if (HeartbeatLines.isHeartbeat(packet.get())) {
                bytes = new HexBelow(packet.get());
            } else {
                facts.add(packet.get(), page);
            }
            return true;
        }
        Optional<CaptureCommand> begins = CaptureCommand.of(line.text());
        if (begins.isPresent()) {
            finish(page);
            facts.begin(begins.get(), line.number(), page);
            return true;
        }
        return false;
    }

    /** A heartbeat waits for the lines below it. */
    private void takeWaiting(Page page) {
        if (bytes != null) {
            facts.add(bytes.packet(), page);
            bytes = null;
        }
    }

    @Override
    public void finish(Page page) {
        takeWaiting(page);
        facts.finish(page);
    }
}
