package org.lineman.door.rest.wire;

/** The memory that one request holds, which is given back on {@link #close}. Safe for use by several threads. */
public interface Budget extends AutoCloseable {

    /** Holds so many bytes more if that is within the limits; false if it is not. */
    boolean mayHold(long bytes);

    /**
     * Holds so many bytes more.
     *
     * @throws Declined if that is beyond the limits
     */
    void hold(long bytes);

    @Override
    void close();
}
