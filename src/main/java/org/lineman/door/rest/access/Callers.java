package org.lineman.door.rest.access;

import jakarta.inject.Singleton;

/** Tells who sent the request that is being answered. */
@Singleton
public class Callers {
    /** The caller of the request of this thread. */
    public Caller now() {
        return Caller.LOCAL;
    }
}
