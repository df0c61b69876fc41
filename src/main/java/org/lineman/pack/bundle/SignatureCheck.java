package org.lineman.pack.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The signatures of a bundle: which of them are by keys that are trusted, and that each of those is good. */
final class SignatureCheck {
    /** Bytes of a signature (RFC 8032, section 5.1.6). */
    private static final int LENGTH = 64;

    private static final int MOST = 32;
    private static final String FOLDER = "signatures/";
    private static final String ENDING = ".sig";
    private static final Pattern NAME = Pattern.compile(FOLDER + "[0-9a-f]{64}" + Pattern.quote(ENDING));

    private final BundleFaults faults;
    private final Map<String, byte[]> signatures = new TreeMap<>();

    SignatureCheck(BundleFaults faults) {
        this.faults = faults;
    }

    /** The entry for the signature by the key with a fingerprint. */
    static String entry(String fingerprint) {
        return FOLDER + fingerprint + ENDING;
    }

    static boolean isSignature(String entry) {
        return NAME.matcher(entry).matches();
    }

    /** Why an entry cannot be a signature beside those before it. */
    static Optional<String> fault(StoredEntry entry, List<StoredEntry> before) {
        if (entry.size() != LENGTH) {
            return Optional.of("is no signature: it has " + entry.size() + " bytes, and not " + LENGTH);
        }
        if (before.stream().anyMatch(other -> other.name().equals(entry.name()))) {
            return Optional.of("the file is there twice");
        }
        return before.size() < MOST ? Optional.empty() : Optional.of("there are more than " + MOST + " signatures");
    }

    void add(String entry, byte[] signature) {
        signatures.put(entry, signature);
    }

    /** Those who signed and are trusted, in the order of the terms; refuses the bundle if the terms ask for more. */
    List<TrustedKey> signers(byte[] manifest, BundleTerms terms) {
        List<TrustedKey> good = new ArrayList<>();
        for (TrustedKey key : terms.trusted().keys()) {
            Optional<byte[]> signature = Optional.ofNullable(signatures.get(entry(key.fingerprint())));
            if (signature.isPresent()) {
                if (!SigningKey.verifies(key.key(), manifest, signature.get())) {
                    throw faults.refuse(
                            entry(key.fingerprint()),
                            "bad signature: the manifest is not the one that " + key.name() + " signed");
                }
                good.add(key);
            }
        }
        if (good.isEmpty() && !terms.unsignedAllowed()) {
            throw faults.refuse(
                    "", signatures.isEmpty() ? "is not signed" : "is signed by unknown keys only: " + unknown());
        }
        return List.copyOf(good);
    }

    private String unknown() {
        return signatures.keySet().stream()
                .map(entry -> "sha256:" + entry.substring(FOLDER.length(), entry.length() - ENDING.length()))
                .collect(Collectors.joining(", "));
    }
}
