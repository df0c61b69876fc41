package org.lineman.door.rest.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** What came to be there through the requests before: the last segments of their Locations. */
final class Ids {
    private static final int MOST = 200;
    private final List<String> ids = new CopyOnWriteArrayList<>();

    void add(String location) {
        if (ids.size() < MOST) {
            ids.add(location.substring(location.lastIndexOf('/') + 1));
        }
    }

    Optional<String> any(Random random) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }
}
