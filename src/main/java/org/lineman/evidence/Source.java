package org.lineman.evidence;

/** The place in the evidence where something was read. */
public sealed interface Source extends Comparable<Source> {

    /** The name of the piece of evidence. */
    String evidence();

    /** The place within the piece, short: {@code 12}, {@code 12-90}, {@code /facts/2}. */
    String place();

    /** {@code name:place}, as a compiler would print it. */
    default String label() {
        return place().isEmpty() ? evidence() : evidence() + ":" + place();
    }

    /** Sorts by piece, then by position. */
    long position();

    @Override
    default int compareTo(Source other) {
        int byEvidence = evidence().compareTo(other.evidence());
        if (byEvidence != 0) {
            return byEvidence;
        }
        int byPosition = Long.compare(position(), other.position());
        return byPosition != 0 ? byPosition : place().compareTo(other.place());
    }

    /**
     * Lines of a text, counted from 1, both ends included.
     *
     * @param evidence the piece's name
     * @param from the first line
     * @param to the last line
     */
    record Lines(String evidence, int from, int to) implements Source {
        public Lines {
            if (from < 1 || to < from) {
                throw new IllegalArgumentException("lines: " + from + "-" + to + " is no range of lines");
            }
        }

        /** A single line. */
        public static Lines at(String evidence, int line) {
            return new Lines(evidence, line, line);
        }

        @Override
        public String place() {
            return from == to ? Integer.toString(from) : from + "-" + to;
        }

        @Override
        public long position() {
            return from;
        }
    }

    /**
     * Frames of a capture, counted from 1 as Wireshark does, both ends included.
     *
     * @param evidence the capture's name
     * @param from the first frame
     * @param to the last frame
     */
    record Frames(String evidence, long from, long to) implements Source {
        public Frames {
            if (from < 1 || to < from) {
                throw new IllegalArgumentException("frames: " + from + "-" + to + " is no range of frames");
            }
        }

        @Override
        public String place() {
            return from == to ? Long.toString(from) : from + "-" + to;
        }

        @Override
        public long position() {
            return from;
        }
    }

    /**
     * A value in a JSON document.
     *
     * @param evidence the document's name
     * @param pointer the RFC 6901 pointer, empty for the whole document
     */
    record Pointer(String evidence, String pointer) implements Source {
        @Override
        public String place() {
            return pointer;
        }

        @Override
        public long position() {
            return 0;
        }
    }
}
