package org.lineman.door.rest.wire;

/** Whoever waits for what becomes of a request, and is told how far it is. Called by one thread at a time. */
public interface Progress {
    /** Somebody with a connection open, who is told nothing before the end. */
    Progress NONE = new Progress() {
        @Override
        public boolean patient() {
            return false;
        }

        @Override
        public void reads(long bytes) {
            // Nobody is told.
        }

        @Override
        public void read(long bytes) {
            // Nobody is told.
        }

        @Override
        public void ranks() {
            // Nobody is told.
        }
    };

    /** True if nobody holds a connection open meanwhile, so that the request may wait for its turn however long that takes. */
    boolean patient();

    /** Reading begins, of about so many bytes. */
    void reads(long bytes);

    /** So many bytes more were read. May throw whatever ends the work. */
    void read(long bytes);

    /** All is read; the rules are asked. May throw whatever ends the work. */
    void ranks();
}
