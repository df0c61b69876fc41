package org.lineman.door.rest.packs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineman.pack.Pack;
import org.lineman.pack.source.Provenance;
import org.lineman.pack.store.StoredPack;

/**
 * All packs that the service has.
 *
 * @param packs those in memory, the active one first, then the others in the store, those added last first
 */
record PackListDocument(List<Item> packs) {

    /** Where a pack is. */
    enum State {
        /** In memory, ready to answer. */
        COMPILED,
        /** In the store alone. */
        STORED
    }

    /** Where a pack came from. */
    record Origin(String kind, String location, String revision, Optional<String> signedBy, Optional<Long> counter) {
        static Origin of(Provenance from) {
            Optional<Long> counter =
                    from.counter().isPresent() ? Optional.of(from.counter().getAsLong()) : Optional.empty();
            return new Origin(from.kind(), from.location(), from.revision(), from.signedBy(), counter);
        }
    }

    /** A pack. */
    record Item(
            String version,
            String digest,
            boolean active,
            State state,
            Optional<Instant> added,
            Optional<Origin> provenance) {
        static Item of(StoredPack pack, boolean active, State state) {
            return new Item(
                    pack.version(),
                    pack.digest(),
                    active,
                    state,
                    Optional.of(pack.added()),
                    Optional.of(Origin.of(pack.provenance())));
        }
    }

    static PackListDocument of(List<Pack> inMemory, List<StoredPack> stored) {
        List<Item> items = new ArrayList<>();
        for (Pack pack : inMemory) {
            boolean active = items.isEmpty();
            items.add(stored.stream()
                    .filter(one -> one.digest().equals(pack.digest()))
                    .findFirst()
                    .map(one -> Item.of(one, active, State.COMPILED))
                    .orElseGet(() -> new Item(
                            pack.version(),
                            pack.digest(),
                            active,
                            State.COMPILED,
                            Optional.empty(),
                            Optional.empty())));
        }
        Set<String> digests = inMemory.stream().map(Pack::digest).collect(Collectors.toSet());
        stored.stream()
                .filter(pack -> !digests.contains(pack.digest()))
                .forEach(pack -> items.add(Item.of(pack, false, State.STORED)));
        return new PackListDocument(items);
    }
}
