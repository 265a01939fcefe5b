package io.communique.issuer;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.stream.Collectors;

/** The issuer's signing key, kept in the data folder so that tokens outlive a restart. */
final class TokenKey {
    private TokenKey() {}

    /** Reads a PKCS#8 PEM file; the public half is computed from the private one. */
    static RSAKey read(Path file) {
        try (var lines = Files.lines(file)) {
            var base64 =
                    lines.filter(line -> !line.startsWith("-----")).collect(Collectors.joining());
            var factory = KeyFactory.getInstance("RSA");
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            var secret = (RSAPrivateCrtKey) factory.generatePrivate(encoded);
            var numbers = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
            return new RSAKey.Builder((RSAPublicKey) factory.generatePublic(numbers))
                    .privateKey(secret)
                    .keyIDFromThumbprint()
                    .build();
        } catch (IOException | GeneralSecurityException | com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(
                    "communique.issuer.token-key: cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
