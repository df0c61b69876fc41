package org.lineman.pack.activation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.Pack;
import org.lineman.pack.PackIdentity;
import org.lineman.pack.activation.ActivationReport.Named;
import org.lineman.pack.store.PackRef;
import org.lineman.pack.store.PackStore;
import org.lineman.pack.store.StoredPack;

/**
 * Where packs are loaded from: the store, and the home folder whose pack answers until another one is activated.
 *
 * @param store the store
 * @param home the folder with {@code rules} and {@code knowledge-base}
 * @param cache the folder for compiled rules
 */
public record Shelf(PackStore store, Path home, Path cache) {

    /**
     * Loads the pack with this digest, from the store or, if the home folder still holds it, from there.
     *
     * @throws DocumentException if it is not there or damaged
     */
    Pack load(Named named) {
        List<DocumentProblem> problems = new ArrayList<>();
        for (StoredPack stored : store.named(named.digest())) {
            try {
                stored.requireIntact();
                return load(stored);
            } catch (DocumentException e) {
                problems.addAll(e.problems());
            }
        }
        try {
            if (PackIdentity.of(home).digest().equals(named.digest())) {
                return Pack.load(home, cache);
            }
        } catch (DocumentException e) {
            problems.addAll(e.problems());
        }
        problems.add(new DocumentProblem(
                "pack " + PackRef.label(named.version(), named.digest()),
                0,
                "",
                "is neither in " + store.folder() + " nor in " + home));
        throw new DocumentException(problems);
    }

    /**
     * Loads a stored pack if not a byte of it has changed.
     *
     * @throws DocumentException with everything that is wrong with it
     */
    public Pack open(StoredPack stored) {
        stored.requireIntact();
        return load(stored);
    }

    /** Loads a stored pack. */
    Pack load(StoredPack stored) {
        return Pack.load(stored.folder(), cache);
    }

    /** The folder with the files of a pack, in the store or the home folder; empty if neither has it any more. */
    public Optional<Path> folder(Pack pack) {
        Optional<Path> stored =
                store.named(pack.digest()).stream().map(StoredPack::folder).findFirst();
        if (stored.isPresent()) {
            return stored;
        }
        try {
            return Optional.of(home)
                    .filter(folder -> PackIdentity.of(folder).digest().equals(pack.digest()));
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The stored pack that a person names; of several with one content the one added last.
     *
     * @throws UnknownPack if there is none, or the name means several
     */
    public StoredPack require(String ref) {
        List<StoredPack> found = store.named(ref);
        if (found.isEmpty()) {
            throw new UnknownPack("there is no stored pack '" + ref + "'; stored are: "
                    + labels(store.list().stream().map(StoredPack::label).toList()));
        }
        if (found.stream().map(StoredPack::digest).distinct().count() > 1) {
            throw new UnknownPack("'" + ref + "' means several packs; name one by its digest: "
                    + String.join(", ", found.stream().map(StoredPack::digest).toList()));
        }
        return found.get(0);
    }

    private static String labels(List<String> labels) {
        return labels.isEmpty() ? "none" : String.join(", ", labels);
    }
}
