package io.communique.rendering.kafka;

import io.communique.events.Approvals;
import io.communique.events.Article;
import io.communique.events.ArticleState;
import io.communique.events.Content;
import io.communique.events.Image;
import io.communique.events.Policy;
import io.communique.events.Social;
import io.communique.schemas.CanonicalForm;
import io.communique.schemas.Seal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up articles as approval would seal them, and the file with the key to check them by. */
public final class SealedArticles {

    private static final String KEY_ID = "a-key";
    private static final String ID = "11111111-2222-4333-8444-555555555555";
    private static final String OTHER_ID = "33333333-2222-4333-8444-555555555555";
    public static final String PATH = "/news/harbour/2026/03/open/";

    private final KeyPair keys;
    private final Path jwks;

    public SealedArticles(Path folder) throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var encoded = keys.getPublic().getEncoded();
        var raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        jwks =
                Files.writeString(
                        folder.resolve("keys.jwks"),
                        """
                        {"keys":[{"kty":"OKP","crv":"Ed25519","kid":"%s","x":"%s"}]}
                        """
                                .formatted(
                                        KEY_ID,
                                        Base64.getUrlEncoder()
                                                .withoutPadding()
                                                .encodeToString(raw)));
    }

    public Path jwks() {
        return jwks;
    }

    public Article published(String headline) {
        return published(headline, null);
    }

    /** Another article. */
    Article other(String headline) {
        return sealed(OTHER_ID, 3, ArticleState.PUBLISHED, content(headline, null));
    }

    Article showing(String hash) {
        return published(
                "Harbour opens",
                Image.newBuilder()
                        .setUrl("https://site.example/images/" + hash)
                        .setAlt("The harbour")
                        .setCredit("The council")
                        .setWidth(4)
                        .setHeight(4)
                        .setHash(hash)
                        .build());
    }

    private Article published(String headline, @Nullable Image image) {
        return sealed(ID, 3, ArticleState.PUBLISHED, content(headline, image));
    }

    private static Content content(String headline, @Nullable Image image) {
        return Content.newBuilder()
                .setImage(image)
                .setArea("harbour")
                .setHeadline(headline)
                .setSummary("A summary.")
                .setBody("Body.")
                .setLocale("en-GB")
                .setPath(PATH)
                .setSocial(Social.newBuilder().build())
                .build();
    }

    public Article withdrawn() {
        return sealed(ID, 4, ArticleState.WITHDRAWN, null);
    }

    private Article sealed(String id, long version, ArticleState state, @Nullable Content content) {
        var article =
                Article.newBuilder()
                        .setArticleId(id)
                        .setVersion(version)
                        .setRevision(2)
                        .setState(state)
                        .setIssuer("Harbour Council")
                        .setApprovedAt(Instant.parse("2026-03-02T09:14:00Z"))
                        .setReleasedAt(Instant.parse("2026-03-02T09:15:00Z"))
                        .setFirstReleasedAt(Instant.parse("2026-03-01T09:15:00Z"))
                        .setPolicy(
                                new Policy("one-approver", List.of(new Approvals("approver", 1))))
                        .setContentHash(
                                content == null
                                        ? "00".repeat(32)
                                        : CanonicalForm.contentHash(content))
                        .setPath(PATH)
                        .setContent(content)
                        .setSignature("")
                        .build();
        var signature = Seal.seal(CanonicalForm.of(article), keys.getPrivate(), KEY_ID);
        return Article.newBuilder(article).setSignature(signature).build();
    }
}
