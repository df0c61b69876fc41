package org.lineman.door.rest.limits;

import java.util.concurrent.CountDownLatch;

/** Work that goes on until a test says that it is over. */
final class Held {
    private Held() {}

    static void until(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
