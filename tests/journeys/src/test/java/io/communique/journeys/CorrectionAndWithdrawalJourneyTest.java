package io.communique.journeys;

import static io.communique.journeys.Newsroom.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was said is put right, and taken back. */
class CorrectionAndWithdrawalJourneyTest {

    private static Newsroom newsroom;

    @BeforeAll
    static void start() throws Exception {
        newsroom = new Newsroom(LocalSystem.shared());
    }

    private static String draft(String headline, String body) {
        return """
        {"area":"example","headline":"%s","summary":"In short.","body":"%s","locale":"en-GB"}
        """
                .formatted(headline, body);
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasSaid() throws Exception {
        var first =
                newsroom.publish("application/json", draft("Corrected later", "It opens at nine."));
        var live =
                newsroom.get("INTAKE_URL", "/drafts/" + first.articleId(), "editor2").expect(200);
        var saved =
                newsroom.save(
                                "editor2",
                                first.articleId(),
                                live.header("ETag"),
                                "application/json",
                                draft("Corrected later", "It opens at ten."))
                        .expect(200);
        var second = newsroom.submit("editor2", saved);
        newsroom.decide("approver", second, "approve").expect(201);
        until(() -> newsroom.showsVersion(first.path(), 2), "the correction shows");
        assertThat(newsroom.site(first.path()).text())
                .contains("It opens at ten.")
                .doesNotContain("It opens at nine.");
        assertThat(newsroom.site(first.path() + "statement.json").json().get("previous").isString())
                .isTrue();
    }

    @Test
    void readersAreToldWhatWasChangedUntilItIsTakenBack() throws Exception {
        var note = "Of the “ferry” & <not> the bridge.";
        var first = newsroom.publish("application/json", draft("Told of", "The bridge is shut."));
        var updated = entry(first.articleId(), "updated");
        newsroom.correct(first, noted(draft("Told of", "The ferry is shut."), note));
        until(() -> newsroom.showsVersion(first.path(), 2), "the correction shows");

        var page = Jsoup.parse(newsroom.site(first.path()).text());
        assertThat(page.select("#changes dd").eachText()).containsExactly(note);
        assertThat(page.select("script[type=application/ld+json]").first().data())
                .contains("\"correction\":[{\"@type\":\"CorrectionComment\"");
        assertThat(newsroom.site(first.path() + "index.md").text()).contains("change:\n  note: ");
        assertThat(entry(first.articleId(), "summary")).endsWith("What was changed: " + note);
        assertThat(entry(first.articleId(), "updated")).isGreaterThan(updated);
        var statement = newsroom.site(first.path() + "statement.json").json();
        assertThat(statement.at("/changes/0/note").stringValue()).isEqualTo(note);
        assertThat(statement.at("/changes/0/version").intValue()).isEqualTo(2);

        var told = entry(first.articleId(), "updated");
        newsroom.correct(first, draft("Told of", "The ferry is shut today."));
        until(() -> newsroom.showsVersion(first.path(), 3), "the silent correction shows");
        assertThat(Jsoup.parse(newsroom.site(first.path()).text()).select("#changes dd").eachText())
                .containsExactly(note);
        assertThat(newsroom.site(first.path() + "index.md").text()).doesNotContain("change:");
        assertThat(entry(first.articleId(), "updated")).isEqualTo(told);

        newsroom.withdraw("legal", first.articleId()).expect(201);
        until(() -> newsroom.site(first.path()).status() == 410, "the page is gone");
        for (var place : List.of("", "index.md", "statement.json", "statement.jws")) {
            assertThat(newsroom.site(first.path() + place).text())
                    .as(place)
                    .doesNotContain("ferry");
        }
        assertThat(newsroom.site("/feed.atom").text()).doesNotContain("Of the “ferry”");
    }

    @Test
    void aNoteNeedsSomethingPublic() throws Exception {
        var draft =
                newsroom.draft("editor", "application/json", noted(draft("Early", "No."), "Early."))
                        .expect(201);
        var refused =
                newsroom.send(
                        newsroom.intake(
                                        "editor",
                                        "/drafts/"
                                                + draft.json().get("articleId").stringValue()
                                                + "/submissions")
                                .header("If-Match", draft.header("ETag"))
                                .POST(BodyPublishers.noBody()));
        assertThat(refused.expect(422).json().at("/errors/0/pointer").stringValue())
                .isEqualTo("/changeNote");
    }

    private static String noted(String draft, String note) {
        return draft.replaceFirst("\\{", "{\"changeNote\":\"" + note + "\",");
    }

    /** What the feed says of the article under this name. */
    private static String entry(String articleId, String name) throws Exception {
        return Jsoup.parse(newsroom.site("/feed.atom").text(), "", Parser.xmlParser())
                .select("entry:has(id:contains(" + articleId + ")) > " + name)
                .first()
                .wholeText();
    }

    @Test
    void aWithdrawalTakesItFromEverywhere() throws Exception {
        var article =
                newsroom.publish("application/json", draft("Taken back", "A name that was wrong."));
        newsroom.withdraw("approver", article.articleId()).expect(403);
        newsroom.withdraw("legal", article.articleId()).expect(201);
        until(() -> newsroom.site(article.path()).status() == 410, "the page is gone");
        for (var artefact :
                List.of("", "card.png", "card-square.png", "card-tall.png", "index.md")) {
            assertThat(newsroom.site(article.path() + artefact).status())
                    .as(artefact)
                    .isEqualTo(410);
        }
        for (var place :
                List.of(
                        "/feed.atom",
                        "/news/example/feed.atom",
                        "/",
                        "/news/example/",
                        "/changes/",
                        "/news/example/changes/",
                        "/sitemap-news.xml")) {
            assertThat(newsroom.site(place).text()).as(place).doesNotContain(article.path());
        }
        assertThat(newsroom.maps()).doesNotContain(article.path());
        var statement = newsroom.site(article.path() + "statement.json").expect(200).json();
        assertThat(statement.get("state").stringValue()).isEqualTo("withdrawn");
        assertThat(statement.has("content")).isFalse();
        newsroom.withdraw("legal", article.articleId()).expect(200);
    }

    @Test
    void nobodyApprovesTheirOwnWords() throws Exception {
        var draft =
                newsroom.draft("approver", "application/json", draft("Own words", "Mine."))
                        .expect(201);
        var submitted = newsroom.submit("approver", draft);
        newsroom.decide("approver", submitted, "approve").expect(403);
        newsroom.decide("outsider", submitted, "approve").expect(403);
        newsroom.decide("approver2", submitted, "approve").expect(201);
    }
}
