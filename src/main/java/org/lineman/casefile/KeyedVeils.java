package org.lineman.casefile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import org.lineman.evidence.Evidence;
import org.lineman.redaction.KnownNames;
import org.lineman.redaction.Redactor;
import org.lineman.redaction.Restoration;
import org.lineman.redaction.token.Mapping;
import org.lineman.redaction.vault.BlindIndex;
import org.lineman.redaction.vault.LocalKey;
import org.lineman.redaction.vault.Vault;
import org.lineman.redaction.vault.VaultException;

/** Veils whose way back is sealed with a key that stays on this machine. */
public final class KeyedVeils implements Veils {
    private final Vault vault;
    private final BlindIndex index;

    /** Veils under this key. */
    public KeyedVeils(LocalKey key) {
        this.vault = new Vault(key);
        this.index = new BlindIndex(key);
    }

    @Override
    public Veil begin(String caseId, KnownNames names) {
        return new Keyed(caseId, Mapping.EMPTY, names);
    }

    @Override
    public Veil open(String caseId, String sealed, KnownNames names) {
        try {
            return new Keyed(caseId, vault.open(caseId, Base64.getDecoder().decode(sealed)), names);
        } catch (VaultException | IllegalArgumentException e) {
            throw new VeilClosed("case " + caseId + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Veil take(String caseId, String way) {
        return new Keyed(caseId, way.isEmpty() ? Mapping.EMPTY : Mapping.ofJson(way), KnownNames.NONE);
    }

    /** Marked, so that no word that stands in a text is taken for the digest of another. */
    @Override
    public String blind(String word) {
        return "#" + index.of(word);
    }

    private final class Keyed implements Veil {
        private final String caseId;
        private final Redactor redactor;

        /** What is shown was hidden before; what is hidden from now on is in the redactor's mapping alone. */
        private final Mapping before;

        private Restoration restoration;

        Keyed(String caseId, Mapping before, KnownNames names) {
            this.caseId = caseId;
            this.before = before;
            this.redactor = new Redactor(before, names);
        }

        @Override
        public void learn(Evidence piece) throws IOException {
            redactor.learn(piece);
        }

        @Override
        public String hide(String text) {
            return redactor.redact(text);
        }

        @Override
        public String hideJson(String json) {
            return redactor.redactJson(json);
        }

        @Override
        public boolean hide(Evidence piece, OutputStream out) throws IOException {
            return redactor.redact(piece, out).isRedacted();
        }

        private Restoration restoration() {
            if (restoration == null) {
                restoration = new Restoration(before);
            }
            return restoration;
        }

        @Override
        public String show(String hidden) {
            return restoration().restore(hidden);
        }

        @Override
        public String showJson(String hidden) {
            return restoration().restoreJson(hidden);
        }

        @Override
        public InputStream show(InputStream hidden) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(hidden, StandardCharsets.UTF_8));
            return new LinesStream(lines, restoration()::restore);
        }

        @Override
        public Collection<String> hiddenSoFar() {
            return redactor.mapping().entries().stream()
                    .map(Mapping.Entry::original)
                    .toList();
        }

        @Override
        public String inTheClear() {
            return redactor.mapping().toJson();
        }

        @Override
        public String sealed() {
            return Base64.getEncoder().encodeToString(vault.seal(caseId, redactor.mapping()));
        }
    }
}
