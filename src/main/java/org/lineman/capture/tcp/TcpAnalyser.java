package org.lineman.capture.tcp;

import java.util.function.Consumer;
import org.lineman.capture.flow.FlowKey;
import org.lineman.capture.flow.FlowTable;
import org.lineman.capture.link.Packet;

/** Sorts segments into connections and follows each. */
public final class TcpAnalyser {
    private final FlowTable<TcpFlow> flows;
    private final FlowKey key = new FlowKey();
    private final TcpSegment segment = new TcpSegment();
    private final TcpObserver observer;
    private final Consumer<TcpFlow> finished;
    private final long[] totals = new long[TcpMark.values().length];
    private TcpFlow flow;
    private int marks;
    private long streams;
    private long segments;

    /**
     * @param limit the most connections followed at a time
     * @param finished told of each connection that gave way to another
     * @param observer told of each segment
     */
    public TcpAnalyser(int limit, Consumer<TcpFlow> finished, TcpObserver observer) {
        this.flows = new FlowTable<>(limit, finished);
        this.finished = finished;
        this.observer = observer;
    }

    /** Takes a TCP packet; false if its header contradicts itself. */
    public boolean take(Packet packet) {
        if (!segment.read(packet)) {
            return false;
        }
        key.of(packet);
        flow = flows.find(key);
        boolean reused = flow != null && flow.isReusedBy(segment, key.forward());
        if (flow == null || reused) {
            open(reused);
        }
        marks = flow.take(segment, key.forward(), packet.frame().original(), packet.dscp());
        if (reused) {
            marks |= TcpMark.REUSED_PORTS.bit();
        }
        for (int bits = marks; bits != 0; bits &= bits - 1) {
            totals[Integer.numberOfTrailingZeros(bits)]++;
        }
        segments++;
        observer.segment(segment.frame, flow.stream(), marks);
        return true;
    }

    private void open(boolean reused) {
        TcpFlow old = flow;
        flow = new TcpFlow(key, streams++, segment);
        if (reused) {
            flows.replace(old, flow);
            finished.accept(old);
        } else {
            flows.add(flow);
        }
    }

    /** The segment last taken. */
    public TcpSegment segment() {
        return segment;
    }

    /** The connection of the segment last taken. */
    public TcpFlow flow() {
        return flow;
    }

    /** True if the segment last taken went from the flow's lower end to its higher. */
    public boolean forward() {
        return key.forward();
    }

    /** The marks of the segment last taken, as bits. */
    public int marks() {
        return marks;
    }

    /** True if the segment last taken bore RST. */
    public boolean isReset() {
        return segment.has(TcpSegment.RST);
    }

    /** The connections that are still followed. */
    public FlowTable<TcpFlow> flows() {
        return flows;
    }

    /** How many segments bore a mark. */
    public long total(TcpMark mark) {
        return totals[mark.ordinal()];
    }

    /** How many connections there were. */
    public long streams() {
        return streams;
    }

    /** How many segments there were. */
    public long segments() {
        return segments;
    }
}
