package org.lineman.capture.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.zip.GZIPOutputStream;

/** Writes stories as one capture, in the order of time. The same stories give the same bytes. */
public final class CaptureGenerator {
    private final List<Story> stories = new ArrayList<>();

    private static final class Telling {
        private final Iterator<SentPacket> rest;
        private final int order;
        private SentPacket next;

        private Telling(Story story, int order) {
            rest = story.packets();
            this.order = order;
        }

        private boolean step() {
            next = rest.hasNext() ? rest.next() : null;
            return next != null;
        }
    }

    /** Adds a story. */
    public CaptureGenerator tell(Story story) {
        stories.add(story);
        return this;
    }

    /**
     * Writes the capture.
     *
     * @param out takes the file; closed at the end
     * @return how many frames were written
     * @throws IOException if the file cannot be written
     */
    public long write(OutputStream out, CaptureFile file) throws IOException {
        PriorityQueue<Telling> queue =
                new PriorityQueue<>(Comparator.<Telling>comparingLong(telling -> telling.next.nanos())
                        .thenComparingInt(telling -> telling.order));
        for (Story story : stories) {
            Telling telling = new Telling(story, queue.size());
            if (telling.step()) {
                queue.add(telling);
            }
        }
        OutputStream target = new BufferedOutputStream(file.gzip() ? new GZIPOutputStream(out) : out, 1 << 16);
        long frames = 0;
        try (CaptureWriter writer = new CaptureWriter(
                target, file.layout(), file.order(), file.wrapping().linkType(), file.snaplen())) {
            while (!queue.isEmpty()) {
                Telling telling = queue.remove();
                writer.write(telling.next.nanos(), file.wrapping().wrap(telling.next.bytes()));
                frames++;
                if (telling.step()) {
                    queue.add(telling);
                }
            }
        }
        return frames;
    }
}
