package org.lineman.pack.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;

/** Ed25519 keys in files: PEM (RFC 7468) around PKCS #8 or X.509 (RFC 8410), as OpenSSL reads and writes them. */
final class KeyFile {
    private static final int LONGEST = 64 * 1024;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----\\s*");
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private KeyFile() {}

    static PublicKey readPublic(Path file) throws IOException {
        byte[] encoded = read(file, PUBLIC, "a public key");
        return ed25519(file, factory -> factory.generatePublic(new X509EncodedKeySpec(encoded)));
    }

    static PrivateKey readPrivate(Path file) throws IOException {
        byte[] encoded = read(file, PRIVATE, "a private key");
        return ed25519(file, factory -> factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    }

    static String pem(PublicKey key) {
        return pem(PUBLIC, key);
    }

    static String pem(PrivateKey key) {
        return pem(PRIVATE, key);
    }

    private static String pem(String label, Key key) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    private static byte[] read(Path file, String label, String wanted) throws IOException {
        Matcher pem = PEM.matcher(text(file));
        if (!pem.find()) {
            throw refused(file, "is no key: " + wanted + " in PEM begins with -----BEGIN " + label + "-----");
        }
        if (!pem.group(1).equals(label)) {
            throw refused(file, "holds a " + pem.group(1).toLowerCase(Locale.ROOT) + " where " + wanted + " is needed");
        }
        try {
            return Base64.getMimeDecoder().decode(pem.group(2));
        } catch (IllegalArgumentException e) {
            throw refused(file, "is damaged: what stands between the lines of PEM is not Base64");
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        }
    }

    /** Decodes a key. */
    private interface Decoding<K> {
        K with(KeyFactory factory) throws GeneralSecurityException;
    }

    private static <K extends Key> K ed25519(Path file, Decoding<K> decoding) {
        try {
            K key = decoding.with(KeyFactory.getInstance("EdDSA"));
            if (key instanceof EdECKey edwards
                    && edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName())) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            // Any other kind of key ends here, and a damaged one.
        }
        throw refused(
                file,
                "is no Ed25519 key; lineman rules keygen makes one, and so does openssl genpkey -algorithm ed25519");
    }

    private static DocumentException refused(Path file, String says) {
        return new DocumentException(new DocumentProblem(file.toString(), 0, "", says));
    }
}
