package io.communique.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeyTest {
    @TempDir Path folder;

    @Test
    void the_public_half_is_that_of_the_private_key_in_the_file() throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var file = folder.resolve("token-key.pem");
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");

        var key = TokenKey.read(file);

        assertThat(key.toRSAPublicKey().getModulus())
                .isEqualTo(((RSAPublicKey) pair.getPublic()).getModulus());
        assertThat(key.isPrivate()).isTrue();
        assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> TokenKey.read(folder.resolve("gone.pem")))
                .hasMessageContaining("communique.issuer.token-key")
                .hasMessageContaining("gone.pem");
    }
}
