package io.communique.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.events.Article;
import io.communique.events.ArticleState;
import io.communique.events.Change;
import io.communique.events.Content;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    @TempDir Path folder;
    private KeyPair pair;
    private PublicKeys keys;
    private Article sample;

    @BeforeEach
    void keys() throws Exception {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        keys = new PublicKeys(jwks("here", pair));
        sample = (Article) Samples.of(Topics.ARTICLES).findFirst().orElseThrow().record();
    }

    private Path jwks(String keyId, KeyPair pair) throws Exception {
        var encoded = pair.getPublic().getEncoded();
        var x = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return Files.writeString(
                folder.resolve(keyId + ".json"),
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"%s\",\"x\":\"%s\"}]}"
                        .formatted(
                                keyId, Base64.getUrlEncoder().withoutPadding().encodeToString(x)));
    }

    private Article sealed(Consumer<Article.Builder> change) {
        var content = sample.getContent();
        var builder = Article.newBuilder(sample).setContentHash(CanonicalForm.contentHash(content));
        change.accept(builder);
        var article = builder.setSignature("").build();
        var signature = Seal.seal(CanonicalForm.of(article), pair.getPrivate(), "here");
        return Article.newBuilder(article).setSignature(signature).build();
    }

    @Test
    void whatWasSealedHolds() {
        assertThat(Seal.check(sealed(_ -> {}), keys)).isEqualTo(new Proof.Valid("here"));
    }

    @Test
    void everyFieldButTheSignatureIsSealed() {
        var good = sealed(_ -> {});
        assertThat(good.getSchema().getFields()).hasSize(15);
        refused(Article.newBuilder(good).setArticleId("00000000-0000-0000-0000-000000000000"));
        refused(Article.newBuilder(good).setVersion(good.getVersion() + 1));
        refused(Article.newBuilder(good).setRevision(good.getRevision() + 1));
        refused(Article.newBuilder(good).setState(ArticleState.UNKNOWN));
        refused(Article.newBuilder(good).setIssuer("Another office"));
        refused(Article.newBuilder(good).setApprovedAt(good.getApprovedAt().plusMillis(1)));
        refused(Article.newBuilder(good).setReleasedAt(good.getReleasedAt().plusMillis(1)));
        refused(Article.newBuilder(good).setFirstReleasedAt(good.getReleasedAt().plusMillis(1)));
        refused(Article.newBuilder(good).setPrevious("0".repeat(64)));
        good.getPolicy();
        refused(
                Article.newBuilder(good)
                        .setPolicy(
                                io.communique.events.Policy.newBuilder(good.getPolicy())
                                        .setRule("none")
                                        .build()));
        refused(Article.newBuilder(good).setContentHash("0".repeat(64)));
        refused(Article.newBuilder(good).setPath(good.getPath() + "x/"));
        refused(Article.newBuilder(good).setContent(null));
        refused(
                Article.newBuilder(good)
                        .setChanges(List.of(new Change(2L, good.getReleasedAt(), "Not so."))));
    }

    @Test
    void otherWordsUnderTheApprovedHashAreRefused() {
        var other = Content.newBuilder(sample.getContent()).setBody("Other words.\n").build();
        var resealed = sealed(article -> article.setContent(other));
        assertThat(Seal.check(resealed, keys))
                .isEqualTo(new Proof.Refused("the content's hash is not the approved one"));
    }

    @Test
    void aSealOfAnyoneElseIsRefused() throws Exception {
        var stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var statement = "{}".getBytes(StandardCharsets.UTF_8);
        var underOurName = Seal.seal(statement, stranger.getPrivate(), "here");
        var underTheirs = Seal.seal(statement, stranger.getPrivate(), "there");
        assertThat(Seal.check(statement, underOurName, keys)).isInstanceOf(Proof.Refused.class);
        assertThat(Seal.check(statement, underTheirs, keys)).isInstanceOf(Proof.Refused.class);
        assertThat(Seal.check(statement, "", keys)).isInstanceOf(Proof.Refused.class);
        assertThat(Seal.check(statement, "a.b.c", keys)).isInstanceOf(Proof.Refused.class);
    }

    @Test
    void aChangedKeyFileIsReadAgain() throws Exception {
        var file = folder.resolve("here.json");
        var rotated = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var before = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(jwks("next", rotated)));
        Files.setLastModifiedTime(
                file, java.nio.file.attribute.FileTime.fromMillis(before.toMillis() + 1000));
        assertThat(keys.byId()).containsOnlyKeys("next");
    }

    private void refused(Article.Builder changed) {
        assertThat(Seal.check(changed.build(), keys)).isInstanceOf(Proof.Refused.class);
    }
}
