package io.communique.approval.kafka;

import io.communique.approval.Signatory;
import io.communique.approval.domain.Statement;
import io.communique.schemas.CanonicalForm;
import io.communique.schemas.Proof;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals with the private key of a PEM file (PKCS#8, Ed25519). At start it finds its own public key
 * among the published ones: a key that no reader would accept fails the start, not the first
 * approval.
 */
@Component
class KeySignatory implements Signatory {

    private static final byte[] PROBE = {1};

    private final PrivateKey key;
    private final String keyId;

    KeySignatory(
            @Value("${communique.signing.private-key}") Path privateKey, PublicKeys published) {
        this.key = read(privateKey);
        this.keyId =
                published.byId().keySet().stream()
                        .filter(id -> holds(id, published))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "no published key belongs to"
                                                + " communique.signing.private-key"));
    }

    private boolean holds(String id, PublicKeys published) {
        return Seal.check(PROBE, Seal.seal(PROBE, key, id), published) instanceof Proof.Valid;
    }

    @Override
    public Statement.Sealed seal(Statement statement) {
        var form = CanonicalForm.of(StatementRecords.of(statement, ""));
        return new Statement.Sealed(
                statement, Seal.seal(form, key, keyId), CanonicalForm.sha256(form));
    }

    private static PrivateKey read(Path file) {
        try {
            var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read communique.signing.private-key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("communique.signing.private-key is not Ed25519", e);
        }
    }
}
