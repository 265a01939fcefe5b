package io.communique.schemas;

import io.communique.events.Article;
import io.communique.events.Content;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The seal on a statement: a detached JWS (RFC 7515 appendix F) with EdDSA over Ed25519 (RFC 8037),
 * of the form {@code header..signature}. The header is always {@code {"alg":"EdDSA","kid":…}} in
 * canonical form, so a checker compares it whole instead of trusting anything that it says.
 */
public final class Seal {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Seal() {}

    /** Seals a statement's bytes. Only approval holds a private key. */
    public static String seal(byte[] statement, PrivateKey key, String keyId) {
        try {
            var header = header(keyId);
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(signed(header, statement));
            return header + ".." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Checks a record as it came off a topic: its shape, its content's hash, its signature. */
    public static Proof check(Article article, PublicKeys keys) {
        var flaw = flaw(article);
        return flaw == null
                ? check(CanonicalForm.of(article), article.getSignature(), keys)
                : new Proof.Refused(flaw);
    }

    /** Checks a statement's bytes against its detached JWS. */
    public static Proof check(byte[] statement, String jws, PublicKeys keys) {
        for (var key : keys.byId().entrySet()) {
            var prefix = header(key.getKey()) + "..";
            if (jws.startsWith(prefix)) {
                return holds(
                                statement,
                                jws.substring(prefix.length()),
                                key.getKey(),
                                key.getValue())
                        ? new Proof.Valid(key.getKey())
                        : new Proof.Refused("the signature does not hold");
            }
        }
        return new Proof.Refused("sealed with no published key");
    }

    private static @Nullable String flaw(Article article) {
        return switch (article.getState()) {
            case PUBLISHED -> flawOfPublished(article, article.getContent());
            case WITHDRAWN -> article.getContent() == null ? null : "withdrawn, yet with content";
            case UNKNOWN -> null;
        };
    }

    private static @Nullable String flawOfPublished(Article article, @Nullable Content content) {
        if (content == null) {
            return "published without content";
        }
        if (!content.getPath().equals(article.getPath())) {
            return "the content's path is not the article's";
        }
        return CanonicalForm.contentHash(content).equals(article.getContentHash())
                ? null
                : "the content's hash is not the approved one";
    }

    private static boolean holds(byte[] statement, String signature, String keyId, PublicKey key) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(signed(header(keyId), statement));
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String header(String keyId) {
        SortedMap<String, Object> header = new TreeMap<>();
        header.put("alg", "EdDSA");
        header.put("kid", keyId);
        return BASE64.encodeToString(CanonicalJson.of(header));
    }

    private static byte[] signed(String header, byte[] statement) {
        return (header + "." + BASE64.encodeToString(statement))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
