package io.communique.local.home;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;

/** The keys that a local system makes for itself: approval's seal and the issuer's token key. */
final class Keys {
    private static final int ED25519_BYTES = 32;
    private static final int RSA_BITS = 3072;

    private Keys() {}

    /** Approval's private key as PKCS#8 PEM, and beside it the JWKS with which everyone checks. */
    static void seal(Path privateKey, Path publicKeys) {
        if (Files.exists(privateKey) && Files.exists(publicKeys)) {
            return;
        }
        var pair = generate("Ed25519");
        Home.writePrivately(publicKeys, jwks(pair.getPublic()));
        Home.writePrivately(privateKey, pem(pair.getPrivate()));
    }

    static void token(Path privateKey) {
        if (!Files.exists(privateKey)) {
            Home.writePrivately(privateKey, pem(generate("RSA").getPrivate()));
        }
    }

    /**
     * The key id is the RFC 7638 thumbprint: the hash of the required members in order, without
     * spaces.
     */
    static String jwks(PublicKey key) {
        var encoded = key.getEncoded();
        var x = base64(Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length));
        var required = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(x);
        return """
        {"keys":[{"kty":"OKP","crv":"Ed25519","alg":"EdDSA","use":"sig","kid":"%s","x":"%s"}]}
        """
                .formatted(base64(sha256(required)), x);
    }

    private static KeyPair generate(String algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("RSA")) {
                generator.initialize(RSA_BITS);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String pem(PrivateKey key) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
    }
}
