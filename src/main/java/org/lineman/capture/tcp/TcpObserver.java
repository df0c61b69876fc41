package org.lineman.capture.tcp;

/** Is told what each segment showed; for comparisons with other analysers. */
@FunctionalInterface
public interface TcpObserver {
    /** Listens to nothing. */
    TcpObserver NONE = (frame, stream, marks) -> {};

    /**
     * One segment.
     *
     * @param frame its frame, counted from 1
     * @param stream the number of its connection, in the order of their first frames, counted from 0
     * @param marks its marks, as bits
     */
    void segment(long frame, long stream, int marks);
}
