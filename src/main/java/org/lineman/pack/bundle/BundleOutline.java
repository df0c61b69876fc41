package org.lineman.pack.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineman.document.DocumentException;
import org.lineman.pack.files.PackTally;

/**
 * The entries of a bundle by what they are. Their names and sizes are such that they could be written to any file system; that
 * they are the right ones only the manifest can tell.
 *
 * @param manifest the manifest
 * @param signatures the signatures
 * @param files the files of the pack by name, in the order they stand
 */
record BundleOutline(StoredEntry manifest, List<StoredEntry> signatures, Map<String, StoredEntry> files) {

    /**
     * Sorts the entries of an archive.
     *
     * @throws DocumentException with every entry that cannot be one of a bundle
     */
    static BundleOutline of(List<StoredEntry> entries, BundleFaults faults) {
        StoredEntry manifest = entries.get(0);
        if (!manifest.name().equals(ManifestDocument.NAME)) {
            throw faults.refuse(
                    "", "is no bundle: it does not begin with " + ManifestDocument.NAME + ", as a bundle does");
        }
        if (manifest.size() > ManifestDocument.LARGEST) {
            throw faults.refuse(manifest.name(), "has more than " + ManifestDocument.LARGEST + " bytes");
        }
        List<StoredEntry> signatures = new ArrayList<>();
        Map<String, StoredEntry> files = new LinkedHashMap<>();
        PackTally tally = new PackTally();
        for (StoredEntry entry : entries.subList(1, entries.size())) {
            Optional<String> fault;
            if (entry.name().equals(ManifestDocument.NAME)) {
                fault = Optional.of("there are two manifests");
            } else if (SignatureCheck.isSignature(entry.name())) {
                fault = SignatureCheck.fault(entry, signatures);
                signatures.add(entry);
            } else {
                fault = tally.add(entry.name(), entry.size());
                files.put(entry.name(), entry);
            }
            fault.ifPresent(says -> faults.add(entry.name(), says));
        }
        faults.refuseIfWrong();
        return new BundleOutline(manifest, List.copyOf(signatures), files);
    }

    /** Refuses the bundle if it does not hold exactly the files of its manifest, in their order. */
    void requireFilesOf(Manifest expected, BundleFaults faults) {
        for (Manifest.Item item : expected.files()) {
            StoredEntry entry = files.get(item.path());
            if (entry == null) {
                faults.add(item.path(), "is missing: it stands in the manifest");
            } else if (entry.size() != item.size()) {
                faults.add(
                        item.path(),
                        "was changed: it has " + entry.size() + " bytes, not the " + item.size() + " of the manifest");
            }
        }
        Set<String> names =
                expected.files().stream().map(Manifest.Item::path).collect(Collectors.toCollection(LinkedHashSet::new));
        files.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> faults.add(name, "is too much: it does not stand in the manifest"));
        faults.refuseIfWrong();
        List<String> signers = signatures.stream().map(StoredEntry::name).toList();
        List<String> order = Stream.concat(signatures.stream(), files.values().stream())
                .sorted((a, b) -> Long.compare(a.offset(), b.offset()))
                .map(StoredEntry::name)
                .toList();
        if (!order.equals(
                Stream.concat(signers.stream().sorted(), names.stream()).toList())) {
            throw faults.refuse("", "has its entries in another order than that of the manifest");
        }
    }
}
