package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.journeys.Newsroom.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers, mistakes and malice bring to the front doors: a clear no, and nothing stored. */
class BadInputJourneyTest {

    private static final String JSON = "application/json";
    private static final String MARKDOWN = "text/markdown";

    private static LocalSystem system;
    private static Newsroom newsroom;
    private static Newsroom.Submitted waiting;

    @BeforeAll
    static void start() throws Exception {
        system = LocalSystem.shared();
        newsroom = new Newsroom(system);
        waiting =
                newsroom.submit(
                        "editor",
                        newsroom.draft("editor", JSON, draft("Waits all the time", ""))
                                .expect(201));
        Newsroom.until(
                () -> newsroom.get("APPROVAL_URL", review(), "approver").status() == 200,
                "the review has arrived");
    }

    private static String review() {
        return "/reviews/" + waiting.articleId() + "/" + waiting.revision();
    }

    private static String draft(String headline, String more) {
        return """
        {"area":"example","headline":"%s","summary":"In short.","body":"A body.","locale":"en-GB"%s}\
        """
                .formatted(headline, more);
    }

    private static String file(String front) {
        return "---\n" + front + "\n---\nA body.\n";
    }

    /** A body that intake must refuse. */
    record Bad(String name, String mediaType, byte[] body, int status) {

        static Bad json(String name, String body, int status) {
            return new Bad(name, JSON, body.getBytes(StandardCharsets.UTF_8), status);
        }

        static Bad markdown(String name, String body, int status) {
            return new Bad(name, MARKDOWN, body.getBytes(StandardCharsets.UTF_8), status);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> badDrafts() {
        var whole = "area: example\ntitle: T\nog:\n  description: D\n";
        return Stream.of(
                Bad.json("nothing", "", 400),
                Bad.json("half an object", "{\"area\":", 400),
                Bad.json("an array", "[]", 400),
                Bad.json("two objects", "{}{}", 400),
                Bad.json("too deep", "{\"a\":".repeat(40) + "1" + "}".repeat(40), 400),
                Bad.json("far too deep", "[".repeat(100_000), 400),
                Bad.json("a member twice", draft("A", ",\"area\":\"example\""), 400),
                Bad.json("wrong types", "{\"area\":1,\"headline\":[],\"body\":{}}", 422),
                Bad.json("an unknown member", draft("A", ",\"byline\":\"x\""), 422),
                Bad.json("a server's member", draft("A", ",\"version\":7"), 422),
                Bad.json(
                        "a huge number",
                        draft("A", ",\"image\":{\"url\":\"https://a/b\",\"width\":1e400}"),
                        422),
                new Bad("Latin 1", JSON, draft("é", "").getBytes(StandardCharsets.ISO_8859_1), 400),
                new Bad(
                        "Latin 1 file",
                        MARKDOWN,
                        file(whole + "x: é").getBytes(StandardCharsets.ISO_8859_1),
                        400),
                Bad.json("NUL", draft("a\\u0000b", ""), 422),
                Bad.json("escape", draft("a\\u001b[31m", ""), 422),
                Bad.json("next line", draft("a\\u0085b", ""), 422),
                Bad.json("bidi override", draft("a\\u202eb", ""), 422),
                Bad.json("bidi isolate", draft("a\\u2066b", ""), 422),
                Bad.json("zero width space", draft("a\\u200bb", ""), 422),
                Bad.json("byte order mark", draft("a\\ufeffb", ""), 422),
                Bad.json("tag characters", draft("a\\udb40\\udc41", ""), 422),
                Bad.json("private use", draft("a\\ue000", ""), 422),
                Bad.json("private plane", draft("a\\udbc0\\udc00", ""), 422),
                Bad.json("half a pair", draft("a\\ud83d", ""), 422),
                Bad.json("no character", draft("a\\uffff", ""), 422),
                Bad.json("empty headline", draft("", ""), 422),
                Bad.json("blank headline", draft("  \\u3000 ", ""), 422),
                Bad.json("long headline", draft("x".repeat(5_000), ""), 422),
                Bad.json("unknown area", draft("A", "").replace("example", "atlantis"), 422),
                Bad.json("unknown locale", draft("A", "").replace("en-GB", "tlh"), 422),
                Bad.json(
                        "30 February",
                        draft("A", ",\"publishedAt\":\"2021-02-30T00:00:00Z\""),
                        422),
                Bad.json("hour 25", draft("A", ",\"publishedAt\":\"2021-02-03T25:00:00Z\""), 422),
                Bad.json(
                        "far future",
                        draft("A", ",\"publishedAt\":\"+999999999-01-01T00:00:00Z\""),
                        422),
                Bad.json("upwards", draft("A", ",\"path\":\"/news/example/../../etc/\""), 422),
                Bad.json(
                        "upwards, encoded",
                        draft("A", ",\"path\":\"/news/example/%2e%2e/x/\""),
                        422),
                Bad.json("backslash", draft("A", ",\"path\":\"/news/example/a\\\\b/\""), 422),
                Bad.json("double slash", draft("A", ",\"path\":\"/news/example//x/\""), 422),
                Bad.json("other area's path", draft("A", ",\"path\":\"/news/northants/x/\""), 422),
                Bad.json(
                        "a feed's path", draft("A", ",\"path\":\"/news/example/feed.atom/\""), 422),
                Bad.json("no slash at the end", draft("A", ",\"path\":\"/news/example/x\""), 422),
                Bad.json("a query", draft("A", ",\"path\":\"/news/example/x/?y=/\""), 422),
                Bad.json(
                        "image by script",
                        draft("A", ",\"image\":{\"url\":\"javascript:alert(1)\"}"),
                        422),
                Bad.json(
                        "image from a file",
                        draft("A", ",\"image\":{\"url\":\"file:///etc/passwd\"}"),
                        422),
                Bad.markdown("no front matter", "A body.", 400),
                Bad.markdown("unclosed front matter", "---\narea: example\n", 400),
                Bad.markdown("an alias", file(whole + "a: &x y\nb: *x"), 400),
                Bad.markdown(
                        "a tag", file(whole + "x: !!javax.script.ScriptEngineManager []"), 400),
                Bad.markdown("a key twice", file(whole + "title: U"), 400),
                Bad.markdown(
                        "flow too deep",
                        file(whole + "x: " + "[".repeat(5_000) + "]".repeat(5_000)),
                        400),
                Bad.markdown(
                        "a date in the gap",
                        file(whole + "publish:\n  date: 01:30 28/03/2021"),
                        422),
                Bad.markdown(
                        "entities that hide",
                        file(whole.replace("title: T", "title: \"a&#8238;b\"")),
                        422),
                Bad.markdown(
                        "addresses that differ",
                        file(
                                "area: northants\ntitle: T\nurl: https://www.northants.police.uk/news/northants/a/\nog:\n  description: D\n  url: https://www.northants.police.uk/news/northants/b/"),
                        422),
                Bad.markdown(
                        "a stranger's host",
                        file(whole + "url: https://evil.example/news/example/x/"),
                        422),
                Bad.json("too large", draft("A", "").replace("A body.", "x".repeat(1 << 20)), 413),
                new Bad("plain text", "text/plain", "x".getBytes(StandardCharsets.UTF_8), 415),
                new Bad(
                        "a form",
                        "application/x-www-form-urlencoded",
                        "a=b".getBytes(StandardCharsets.UTF_8),
                        415),
                new Bad(
                        "XML",
                        "application/xml",
                        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>"
                                .getBytes(StandardCharsets.UTF_8),
                        415));
    }

    @ParameterizedTest
    @MethodSource("badDrafts")
    void aBadDraftIsRefusedAndNothingIsStored(Bad bad) {
        var before = drafts();
        var answer =
                newsroom.send(
                        newsroom.intake("editor", "/drafts")
                                .header("Content-Type", bad.mediaType)
                                .header("Idempotency-Key", "bad-" + UUID.randomUUID())
                                .POST(BodyPublishers.ofByteArray(bad.body)));
        isProblem(answer, bad.status);
        if (bad.status == 400 || bad.status == 422) {
            assertThat(answer.json().path("errors")).as(answer.text()).isNotEmpty();
        }
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void allFlawsComeAtOnce() throws Exception {
        var answer =
                newsroom.draft(
                        "editor",
                        JSON,
                        "{\"area\":\"atlantis\",\"headline\":\"a\\u202eb\",\"summary\":\"\",\"body\":\"b\",\"extra\":1}");
        isProblem(answer, 422);
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .contains("/area", "/headline", "/summary", "/extra");
        assertThat(answer.text()).contains("northants", "example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"verdict\":\"perhaps\"}",
                "{\"verdict\":1}",
                "{\"verdict\":\"approve\",\"verdict\":\"return\"}",
                "{\"verdict\":\"approve\",\"force\":true}",
                "{\"verdict\":\"return\",\"comment\":\"a\\u202eb\"}",
                "{\"comment\":\"no verdict\"}"
            })
    void aBadDecisionIsRefusedAndDecidesNothing(String body) {
        var answer =
                newsroom.send(
                        newsroom.request("APPROVAL_URL", review() + "/decisions", "approver")
                                .header("Content-Type", JSON)
                                .header("If-Match", "\"" + waiting.contentHash() + "\"")
                                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).isIn(400, 422);
        isProblem(answer, answer.status());
        assertThat(
                        newsroom.get("APPROVAL_URL", review(), "approver")
                                .json()
                                .get("state")
                                .stringValue())
                .isEqualTo("awaiting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"reason\":\"\"}", "{\"reason\":7}", "{\"cause\":\"x\"}"})
    void aBadWithdrawalIsRefusedAndWithdrawsNothing(String body) {
        var answer =
                newsroom.send(
                        newsroom.request(
                                        "APPROVAL_URL",
                                        "/articles/" + waiting.articleId() + "/withdrawal",
                                        "legal")
                                .header("Content-Type", JSON)
                                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).isIn(400, 422);
        isProblem(answer, answer.status());
    }

    @Test
    void withoutARightTokenThereIsNothing() {
        var whole = system.token("editor");
        var parts = whole.split("\\.");
        var altered = parts[0] + "." + parts[1] + "." + parts[2].substring(2) + "AA";
        var promoted = parts[0] + "." + system.token("admin").split("\\.")[1] + "." + parts[2];
        var unsigned = "eyJhbGciOiJub25lIn0." + parts[1] + ".";
        for (var token : List.of("", "nonsense", "a.b.c", altered, promoted, unsigned)) {
            for (var address :
                    List.of(
                            system.env("INTAKE_URL") + "/drafts",
                            system.env("APPROVAL_URL") + "/reviews",
                            system.env("APPROVAL_URL") + review(),
                            system.env("PARTNER_URL")
                                    + "/articles/"
                                    + waiting.articleId()
                                    + "/timeline")) {
                var request = HttpRequest.newBuilder(URI.create(address)).GET();
                if (!token.isEmpty()) {
                    request.header("Authorization", "Bearer " + token);
                }
                isProblem(newsroom.send(request), 401);
            }
        }
    }

    @Test
    void theWrongRoleOrAreaIsRefused() throws Exception {
        isProblem(newsroom.draft("partner", JSON, draft("A", "")), 403);
        isProblem(newsroom.draft("outsider", JSON, draft("A", "")), 403);
        isProblem(newsroom.draft("legal", JSON, draft("A", "")), 403);
        isProblem(newsroom.get("INTAKE_URL", "/drafts/" + waiting.articleId(), "outsider"), 403);
        isProblem(newsroom.get("APPROVAL_URL", review(), "editor"), 403);
        isProblem(newsroom.get("APPROVAL_URL", review(), "outsider"), 403);
        isProblem(newsroom.decide("editor2", waiting, "approve"), 403);
        isProblem(newsroom.decide("editor", waiting, "approve"), 403);
        isProblem(newsroom.withdraw("approver", waiting.articleId()), 403);
        for (var service : List.of("INTAKE_URL", "APPROVAL_URL")) {
            isProblem(
                    newsroom.send(
                            newsroom.request(service, "/reconciliations", "senior")
                                    .POST(BodyPublishers.noBody())),
                    403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/drafts/nonsense",
                "/drafts/%00",
                "/drafts?area=%ff",
                "/drafts?state=nonsense",
                "/drafts?before=%27--",
                "/drafts/00000000-0000-0000-0000-000000000000",
                "/nowhere",
                "/actuator/env"
            })
    void anOddQuestionToIntakeIsAnsweredWithANo(String path) {
        isARefusal(newsroom.get("INTAKE_URL", path, "editor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reviews?state=nonsense",
                "/reviews?after=%00",
                "/reviews?after=AAAA",
                "/reviews?area=%00",
                "/reviews/nonsense/1",
                "/reviews/00000000-0000-0000-0000-000000000000/0",
                "/reviews/00000000-0000-0000-0000-000000000000/99999999999999",
                "/reviews/00000000-0000-0000-0000-000000000000/-1",
                "/articles/nonsense",
                "/nowhere"
            })
    void anOddQuestionToApprovalIsAnsweredWithANo(String path) {
        isARefusal(newsroom.get("APPROVAL_URL", path, "approver"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/news/example/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/news/example/..;/x/",
                "/news/%C0%AE/",
                "/news/%ff/",
                "/?page=-1",
                "/?page=99999999999999999999",
                "/news/example/?page=%00",
                "/WEB-INF/web.xml",
                "/feed.atom/",
                "/%252e%252e/",
                "/news/example/card-0000000000000000.png"
            })
    void anOddAddressOfTheSiteIsNeverAnError(String path) throws Exception {
        assertThat(raw("GET " + path)).matches("HTTP/1.1 (200|308|400|404) ?.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POST /", "PUT /feed.atom", "DELETE /news/example/", "TRACE /", "FOO /"})
    void theSiteOnlyTells(String line) throws Exception {
        assertThat(raw(line)).matches("HTTP/1.1 (405|501|400) ?.*");
    }

    @Test
    void markupIsShownAsTextAndScriptsAreNotLinked() throws Exception {
        var body =
                """
                <script>alert(1)</script> and <img src=x onerror=alert(1)> stand as typed.

                [one](javascript:alert(1)) [two](JaVaScRiPt:alert(1)) [three](data:text/html,x) \
                [four](vbscript:x) [five](https://example.org/) <javascript:alert(1)>

                ![six](javascript:alert(1))
                """;
        var draft =
                draft("<script>alert(2)</script>", "")
                        .replace("A body.", body.replace("\n", "\\n").replace("\"", "\\\""));
        var article = newsroom.publish(JSON, draft);
        var page = Jsoup.parse(newsroom.site(article.path()).expect(200).text());
        assertThat(page.select("script"))
                .allMatch(script -> script.attr("type").equals("application/ld+json"));
        assertThat(page.select("[onerror]")).isEmpty();
        assertThat(page.select("[itemprop=articleBody] script, [itemprop=articleBody] img[src^=x]"))
                .isEmpty();
        assertThat(page.select("[itemprop=articleBody]").text())
                .contains("<script>alert(1)</script>", "<img src=x onerror=alert(1)>");
        assertThat(page.selectFirst("h1").text()).contains("<script>alert(2)</script>");
        assertThat(page.select("a[href], img[src]"))
                .allSatisfy(link ->
                        assertThat(link.attr("href") + link.attr("src"))
                                .matches("(?i)(https?:|mailto:|tel:|/|#|\\.|$).*"));
        assertThat(page.select("[itemprop=articleBody] a[href=https://example.org/]")).hasSize(1);
        for (var feed : List.of("/feed.atom", "/news/example/feed.atom", "/news/example/", "/")) {
            assertThat(newsroom.site(feed).text())
                    .doesNotContain("<script>alert", "\"javascript:", "&quot;javascript:");
        }
    }

    private static String drafts() {
        return newsroom.get("INTAKE_URL", "/drafts", "editor").expect(200).text();
    }

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("status").intValue()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "org.springframework");
    }

    private static void isARefusal(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    }

    /** The status line to a request as it is typed: a library would tidy the address. */
    private static String raw(String line) throws IOException {
        var site = URI.create(system.env("SITE_URL"));
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            (line
                                            + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            var answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.lines().findFirst().orElse("no answer");
        }
    }
}
