package io.communique.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys that statements may be sealed with: a JWKS file (RFC 7517, Ed25519 keys of RFC 8037)
 * that the deployment provides. It is read again when it has changed; it is never fetched. While a
 * changed file cannot be read the keys of before stay in force.
 */
public final class PublicKeys {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private volatile Keys keys;

    private record Keys(FileTime modified, byte[] jwks, Map<String, PublicKey> byId) {}

    /** Reads the file; a missing or malformed one is an error that names it. */
    public PublicKeys(Path file) {
        this.file = file;
        try {
            this.keys = read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the public keys in " + file, e);
        }
    }

    /** By key id, the RFC 7638 thumbprint. */
    public Map<String, PublicKey> byId() {
        return current().byId;
    }

    /** The file's bytes, as /.well-known/jwks.json serves them. */
    public byte[] jwks() {
        return current().jwks.clone();
    }

    private Keys current() {
        try {
            var seen = keys;
            if (!Files.getLastModifiedTime(file).equals(seen.modified)) {
                keys = read(file);
            }
        } catch (IOException | IllegalArgumentException e) {
            return keys;
        }
        return keys;
    }

    private static Keys read(Path file) throws IOException {
        var modified = Files.getLastModifiedTime(file);
        var jwks = Files.readAllBytes(file);
        var byId = new HashMap<String, PublicKey>();
        for (var key : JSON.readTree(jwks).path("keys")) {
            byId.put(key.path("kid").asText(), key(key));
        }
        if (byId.isEmpty()) {
            throw new IllegalArgumentException("no keys in " + file);
        }
        return new Keys(modified, jwks, Map.copyOf(byId));
    }

    private static PublicKey key(JsonNode key) {
        if (!key.path("kty").asText().equals("OKP")
                || !key.path("crv").asText().equals("Ed25519")) {
            throw new IllegalArgumentException("not an Ed25519 key: " + key.path("kid").asText());
        }
        var littleEndian = Base64.getUrlDecoder().decode(key.path("x").asText());
        if (littleEndian.length != 32) {
            throw new IllegalArgumentException("not 32 bytes: x of " + key.path("kid").asText());
        }
        var bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = littleEndian[31 - i];
        }
        boolean xOdd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(
                            new EdECPublicKeySpec(
                                    NamedParameterSpec.ED25519,
                                    new EdECPoint(xOdd, new BigInteger(1, bigEndian))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
