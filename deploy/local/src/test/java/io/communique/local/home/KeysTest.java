package io.communique.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.schemas.PublicKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir Path folder;

    @Test
    void what_the_private_key_seals_the_published_key_checks() throws Exception {
        var privateKey = folder.resolve("private.pem");
        var publicKeys = folder.resolve("public.json");

        Keys.seal(privateKey, publicKeys);

        var words = "the approved words".getBytes(StandardCharsets.UTF_8);
        var byId = new PublicKeys(publicKeys).byId();
        assertThat(byId).hasSize(1);
        var check = Signature.getInstance("Ed25519");
        check.initVerify(byId.values().iterator().next());
        check.update(words);
        assertThat(check.verify(seal(privateKey, words))).isTrue();
    }

    /** The example of RFC 8037, appendix A.3. */
    @Test
    void the_key_id_is_the_thumbprint() throws GeneralSecurityException {
        var x = Base64.getUrlDecoder().decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        var prefix = Base64.getDecoder().decode("MCowBQYDK2VwAyEA");
        var encoded = new byte[44];
        System.arraycopy(prefix, 0, encoded, 0, 12);
        System.arraycopy(x, 0, encoded, 12, 32);
        var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));

        assertThat(Keys.jwks(key))
                .contains("\"kid\":\"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k\"");
    }

    @Test
    void only_the_owner_reads_the_private_key_and_it_stays_the_same() throws IOException {
        var privateKey = folder.resolve("private.pem");
        Keys.seal(privateKey, folder.resolve("public.json"));
        var first = Files.readString(privateKey);

        Keys.seal(privateKey, folder.resolve("public.json"));

        assertThat(Files.readString(privateKey)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(privateKey)))
                .isEqualTo("rw-------");
    }

    private static byte[] seal(Path privateKey, byte[] words) throws Exception {
        var base64 =
                Files.readString(privateKey).replaceAll("-----[A-Z ]+-----", "").replace("\n", "");
        var key =
                KeyFactory.getInstance("Ed25519")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        var seal = Signature.getInstance("Ed25519");
        seal.initSign(key);
        seal.update(words);
        return seal.sign();
    }
}
