package org.lineman.door.rest.access;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Changes tokens that a provider issued, and signs them with a key: the provider's, or one that only looks like it. */
final class Mint {
    private static final int BITS = 2048;

    private final PublicJsonWebKey key;

    private Mint(PublicJsonWebKey key) {
        this.key = key;
    }

    /** The mint with the key of a provider, as {@link #privateKey} wrote it. */
    static Mint with(String privateKey) {
        try {
            return new Mint(PublicJsonWebKey.Factory.newPublicJwk(privateKey));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mint with a key of its own. */
    static Mint strange() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId("lineman-tests");
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return new Mint(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key as a JWK. */
    String privateKey() {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** The key in PKCS #8, as Base64. */
    String privateKeyInBase64() {
        return Base64.getEncoder().encodeToString(key.getPrivateKey().getEncoded());
    }

    /** A token with some claims changed, signed. */
    String changed(String token, Consumer<Map<String, Object>> change) {
        return signed(token, change, AlgorithmIdentifiers.RSA_USING_SHA256, key.getPrivateKey());
    }

    /** A token that says of itself that nobody signed it. */
    static String unsigned(String token) {
        return signed(token, claims -> {}, AlgorithmIdentifiers.NONE, null);
    }

    /** A token signed with the public key as if that were a shared secret. */
    String signedWithPublicKey(String token) {
        return signed(
                token,
                claims -> {},
                AlgorithmIdentifiers.HMAC_SHA256,
                new HmacKey(key.getPublicKey().getEncoded()));
    }

    /** What a part of a token says: 0 is its header, 1 its claims. */
    static Map<String, Object> read(String token, int part) {
        try {
            return JsonUtil.parseJson(
                    new String(Base64.getUrlDecoder().decode(token.split("\\.")[part]), StandardCharsets.UTF_8));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(String token, Consumer<Map<String, Object>> change, String algorithm, Key key) {
        Map<String, Object> claims = new HashMap<>(read(token, 1));
        change.accept(claims);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue((String) read(token, 0).get("kid"));
        signature.setPayload(JsonUtil.toJson(claims));
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
