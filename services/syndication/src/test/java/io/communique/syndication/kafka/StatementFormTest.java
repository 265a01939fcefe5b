package io.communique.syndication.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.events.Approvals;
import io.communique.events.Article;
import io.communique.events.ArticleState;
import io.communique.events.Change;
import io.communique.events.Content;
import io.communique.events.Crop;
import io.communique.events.Image;
import io.communique.events.Policy;
import io.communique.events.Social;
import io.communique.schemas.CanonicalForm;
import io.communique.syndication.domain.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class StatementFormTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** What is proof-read later is read from the signed bytes; it is what the record said. */
    @Test
    void theRecordAndItsSignedBytesSayTheSame() {
        var article = article();
        assertThat(JSON.readValue(CanonicalForm.of(article), Statement.class))
                .isEqualTo(StatementForm.of(article));
    }

    static Article article() {
        var released = Instant.parse("2026-11-20T09:05:00.456Z");
        return Article.newBuilder()
                .setArticleId("5b2c0c1e-6a0e-4d6e-9a53-2f1a7c1d0001")
                .setVersion(3)
                .setRevision(2)
                .setState(ArticleState.PUBLISHED)
                .setIssuer("Northamptonshire Police")
                .setApprovedAt(released.minusSeconds(10))
                .setReleasedAt(released)
                .setFirstReleasedAt(released.minusSeconds(3600))
                .setPrevious("0".repeat(64))
                .setPolicy(
                        Policy.newBuilder()
                                .setRule("two-people")
                                .setApprovals(
                                        List.of(
                                                Approvals.newBuilder()
                                                        .setRole("approver")
                                                        .setCount(1)
                                                        .build()))
                                .build())
                .setContentHash("1".repeat(64))
                .setPath("/news/northants/2026/11/a-statement/")
                .setContent(
                        Content.newBuilder()
                                .setArea("northants")
                                .setLabel("STATEMENT")
                                .setHeadline("A headline – with a dash")
                                .setSummary("A summary")
                                .setBody("Words \"as typed\".\n")
                                .setLocale("en-GB")
                                .setPath("/news/northants/2026/11/a-statement/")
                                .setPublishedAt(Instant.parse("2021-03-24T12:56:00Z"))
                                .setSocial(
                                        Social.newBuilder()
                                                .setType("website")
                                                .setTitle("A headline *STATEMENT*")
                                                .build())
                                .setImage(
                                        Image.newBuilder()
                                                .setUrl(
                                                        "https://www.northants.police.uk/og.png?w=600")
                                                .setAlt("A map")
                                                .setCredit("Northamptonshire Police")
                                                .setCrop(new Crop(0, 10, 600, 310))
                                                .setWidth(600)
                                                .setHeight(400)
                                                .setHash("2".repeat(64))
                                                .build())
                                .setChangeNote("The name was “wrong”.")
                                .build())
                .setChanges(
                        List.of(
                                new Change(2L, released.minusSeconds(60), "An older one."),
                                new Change(3L, released, "The name was “wrong”.")))
                .setSignature("header..signature")
                .build();
    }
}
