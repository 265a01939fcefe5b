package io.communique.intake.http;

import static io.communique.intake.http.IntakeService.CONTEXT;
import static io.communique.intake.http.IntakeService.EDITOR;
import static io.communique.intake.http.IntakeService.OUTSIDER;
import static io.communique.intake.http.IntakeService.PARTNER;
import static io.communique.intake.http.IntakeService.draft;
import static io.communique.intake.http.IntakeService.get;
import static io.communique.intake.http.IntakeService.post;
import static io.communique.intake.http.IntakeService.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.communique.intake.http.IntakeService.Reply;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class BadInputTest {

    static Stream<Arguments> hostileJson() {
        return Stream.of(
                Arguments.of("", 400),
                Arguments.of("null", 400),
                Arguments.of("[]", 400),
                Arguments.of("{", 400),
                Arguments.of("{}{}", 400),
                Arguments.of("{\"area\":\"plain\",\"area\":\"plain\"}", 400),
                Arguments.of("{\"a\":".repeat(60) + "1" + "}".repeat(60), 400),
                Arguments.of("[".repeat(5000), 400),
                Arguments.of("{\"area\":NaN}", 400),
                Arguments.of("{\"version\":" + "9".repeat(500) + "}", 400),
                Arguments.of("{}", 422),
                Arguments.of(
                        "{\"area\":1,\"headline\":[],\"summary\":{},\"body\":true,\"social\":1,\"image\":[]}",
                        422),
                Arguments.of(
                        draft(
                                "x",
                                ",\"image\":{\"width\":1e9,\"height\":\"1\",\"crop\":{\"x1\":1}}"),
                        422),
                Arguments.of(
                        draft("x", ",\"image\":{\"url\":\"http://[\",\"width\":99999999999}"), 422),
                Arguments.of(draft("x", ",\"version\":1.5,\"articleId\":{}"), 422),
                Arguments.of(draft("x", ",\"a/b~c\":1"), 422),
                Arguments.of(draft("", ""), 422),
                Arguments.of(draft("\\u00a0\\u3000", ""), 422),
                Arguments.of(draft("\\ufe0f", ""), 422),
                Arguments.of(draft("\\u0301", ""), 422),
                Arguments.of(draft("x".repeat(201), ""), 422),
                Arguments.of(draft("nul \\u0000", ""), 422),
                Arguments.of(draft("bell \\u0007", ""), 422),
                Arguments.of(draft("line\\nbreak", ""), 422),
                Arguments.of(draft("half \\ud800", ""), 422),
                Arguments.of(draft("override \\u202e", ""), 422),
                Arguments.of(draft("isolate \\u2066", ""), 422),
                Arguments.of(draft("zero width \\u200b", ""), 422),
                Arguments.of(draft("private \\ue000", ""), 422),
                Arguments.of(draft("tag \\udb40\\udc41", ""), 422),
                Arguments.of(draft("mark \\ufeff", ""), 422),
                Arguments.of(draft("x", ",\"label\":\"*\""), 422),
                Arguments.of(draft("x", ",\"locale\":\"xx\""), 422),
                Arguments.of(draft("x", ",\"changeNote\":\"\""), 422),
                Arguments.of(draft("x", ",\"changeNote\":[\"x\"]"), 422),
                Arguments.of(draft("x", ",\"changeNote\":\"two\\nlines\""), 422),
                Arguments.of(draft("x", ",\"changeNote\":\"override \\u202e\""), 422),
                Arguments.of(draft("x", ",\"changeNote\":\"" + "é".repeat(501) + "\""), 422),
                Arguments.of(draft("x", ",\"publishedAt\":\"2021-02-30T00:00:00Z\""), 422),
                Arguments.of(draft("x", ",\"path\":\"/news/plain/../x/\""), 422),
                Arguments.of(draft("x", ",\"path\":\"/news/plain/\\u0000/\""), 422),
                Arguments.of(draft("x", "").replace("A body", "bare \\r return"), 422),
                Arguments.of(draft("x", "").replace("A body", ""), 422),
                Arguments.of(draft("x", "").replace("A body", "a &#x202E; b"), 422),
                Arguments.of(draft("x", "").replace("A body", "a &ZeroWidthSpace; b"), 422),
                Arguments.of(draft("x", "").replace("A body", "a &#xD800; b"), 422),
                Arguments.of(draft("x", "").replace("A body", "a &#1; b"), 422),
                Arguments.of(draft("x", "").replace("A body", "a &#13; b"), 422),
                Arguments.of(draft("x", "").replace("A body", "é".repeat(131_073)), 413),
                Arguments.of(draft("x", "").replace("A body", "x".repeat(1_100_000)), 413));
    }

    @ParameterizedTest
    @MethodSource("hostileJson")
    void isRefusedWithAProblemAndNothingIsStored(String json, int status) {
        long before = drafts();
        isProblem(post(json), status);
        assertThat(drafts()).isEqualTo(before);
    }

    /** What a reader of Markdown would need a time for that rises with the square of its length. */
    static Stream<String> overlong() {
        return Stream.of(
                "![[]()".repeat(40_000),
                "[".repeat(1_001),
                "*a _b ".repeat(501),
                "<".repeat(1_000),
                "# " + "`a``b```c".repeat(300),
                "> - " + "|\n".repeat(100_000),
                "1\n".repeat(1_001),
                "a\n".repeat(1_001),
                "|a|\n|-|\n|" + "[b](c) ".repeat(501) + "|",
                "|a".repeat(101) + "\n" + "|-".repeat(101) + "\n" + "x\n".repeat(99));
    }

    @ParameterizedTest
    @MethodSource("overlong")
    void aBodyThatWouldHoldUpItsReadersIsRefused(String body) {
        long before = drafts();
        var refused = post(draft("Long", "").replace("A body", escaped("First.\n\n" + body)));
        isProblem(refused, 422);
        assertThat(refused.pointers()).containsExactly("/body");
        assertThat(refused.http().body())
                .containsAnyOf(
                        "line 3 of the text begins", "line 5 of the text begins", "10000 cells");
        var file = "---\narea: plain\ntitle: x\nog.description: y\n---\n" + body;
        var refusedFile = send("POST", "/drafts", EDITOR, file, "Content-Type", "text/markdown");
        isProblem(refusedFile, 422);
        assertThat(refusedFile.pointers()).containsExactly("line 6: body");
        assertThat(drafts()).isEqualTo(before);
    }

    static Stream<String> manyTexts() {
        return Stream.of(
                "![[]()".repeat(200) + "\n\n" + "![[]()".repeat(200),
                "*a* _b_ [c](/d) ".repeat(160),
                "1\n".repeat(1_000),
                "- [a](/b)\n".repeat(2_000),
                "|a|b|\n|-|-|\n" + "|[c](/d)|*e*|\n".repeat(3_000),
                "    <[*_`\n".repeat(5_000),
                "> ".repeat(1_000) + "a",
                "[a]: /b\n".repeat(5_000) + "\n[a]");
    }

    @ParameterizedTest
    @MethodSource("manyTexts")
    void aLongBodyOfManyTextsIsNot(String body) {
        var made = post(draft("Long", "").replace("A body", escaped(body)));
        assertThat(made.status()).as(made.http().body()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a]: /b",
                "![](/a.png)",
                "***",
                "&nbsp;",
                "# ",
                "- \n- ",
                "> ",
                "[](/a)",
                "| |\n|-|",
                "[a]: /b \"words\"\n\n![ ](/c 'words')"
            })
    void aBodyThatShowsNoWordsIsRefused(String body) {
        var refused = post(draft("Empty", "").replace("A body", escaped(body)));
        isProblem(refused, 422);
        assertThat(refused.pointers()).containsExactly("/body");
        assertThat(refused.http().body()).contains("shows no words");
    }

    private static String escaped(String body) {
        return body.replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Test
    void harmlessReferencesStay() {
        var made =
                post(draft("x", "").replace("A body", "&amp; &#8217; &copy; &nbsp; &unknown; &"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("body").asString())
                .isEqualTo("&amp; &#8217; &copy; &nbsp; &unknown; &");
    }

    @Test
    void theLargestBodyFits() {
        assertThat(post(draft("Largest", "").replace("A body", "é".repeat(131_072))).status())
                .isEqualTo(201);
    }

    @Test
    void allFlawsComeAtOnceWithTheirPosition() {
        var refused =
                post(
                        draft("override \\u202e", ",\"label\":\"*\",\"byline\":\"x\"")
                                .replace("plain", "nowhere"));
        assertThat(refused.pointers()).contains("/headline", "/label", "/byline", "/area");
        assertThat(refused.http().body()).contains("character 10", "county (Countyshire)");
    }

    @Test
    void badBytesAreRefused() {
        byte[] latin = "{\"headline\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        isProblem(send("POST", "/drafts", EDITOR, latin, "Content-Type", "application/json"), 400);
        isProblem(send("POST", "/drafts", EDITOR, latin, "Content-Type", "text/markdown"), 400);
    }

    static Stream<Arguments> hostileMarkdown() {
        String head = "---\narea: plain\n";
        return Stream.of(
                Arguments.of("", 400),
                Arguments.of("No front matter", 400),
                Arguments.of(head + "title: &a x\nurl: *a\n---\nx", 400),
                Arguments.of(head + "title: \"\\UFFFFFFFF\"\n---\nx", 400),
                Arguments.of(head + "title: \"\\U80000000\"\n---\nx", 400),
                Arguments.of(head + "title: !!java.net.URL [x]\n---\nx", 400),
                Arguments.of(head + "area: plain\n---\nx", 400),
                Arguments.of(
                        head + "og: " + "{a: ".repeat(2000) + "}".repeat(2000) + "\n---\nx", 400),
                Arguments.of(head + "title: \"" + "x".repeat(70_000) + "\"\n---\nx", 400),
                Arguments.of(
                        head + "title: x\nog.description: \"a \\u202e\"\n---\nbody \u200b", 422),
                Arguments.of(head + "title: x &#8238;\nog.description: y\n---\nbody", 422),
                Arguments.of(
                        head
                                + "title: x\nog.description: y\npublish.date: 01:30 28/03/2021\n---\nbody",
                        422),
                Arguments.of(head + "title: x\nog.description: y\n---\n", 422));
    }

    @ParameterizedTest
    @MethodSource("hostileMarkdown")
    void hostileFilesAreRefused(String text, int status) {
        var refused = send("POST", "/drafts", EDITOR, text, "Content-Type", "text/markdown");
        isProblem(refused, status);
        assertThat(refused.pointers())
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place).startsWith("line "));
    }

    @Test
    void otherMediaTypesAreRefused() {
        for (String type :
                new String[] {
                    "text/plain", "application/xml", "text/markdown; charset=iso-8859-1", "nonsense"
                }) {
            isProblem(send("POST", "/drafts", EDITOR, draft("x", ""), "Content-Type", type), 415);
        }
        isProblem(send("POST", "/drafts", EDITOR, draft("x", "")), 415);
        assertThat(
                        send(
                                        "POST",
                                        "/drafts",
                                        EDITOR,
                                        draft("Charset", ""),
                                        "Content-Type",
                                        "application/json; charset=utf-8")
                                .status())
                .isEqualTo(201);
    }

    @Test
    void strangersAreRefused() {
        String id = post(draft("Strangers", "")).id();
        isProblem(get("/drafts/" + id, ""), 401);
        isProblem(get("/drafts/" + id, "nonsense"), 401);
        isProblem(get("/drafts/" + id, PARTNER), 403);
        isProblem(get("/drafts/" + id, OUTSIDER), 403);
        isProblem(get("/drafts?area=plain", OUTSIDER), 403);
        assertThat(get("/drafts", OUTSIDER).json().path("items")).isEmpty();
        isProblem(
                send(
                        "POST",
                        "/drafts",
                        OUTSIDER,
                        draft("x", ""),
                        "Content-Type",
                        "application/json"),
                403);
        isProblem(
                send(
                        "POST",
                        "/drafts",
                        PARTNER,
                        draft("x", ""),
                        "Content-Type",
                        "application/json"),
                403);
        isProblem(send("DELETE", "/drafts/" + id, OUTSIDER, "", "If-Match", "\"1\""), 403);
        isProblem(
                send("POST", "/drafts/" + id + "/submissions", OUTSIDER, "", "If-Match", "\"1\""),
                403);
    }

    @Test
    void oddRequestsAreRefused() {
        isProblem(get("/drafts/" + UUID.randomUUID(), EDITOR), 404);
        isProblem(get("/drafts/nonsense", EDITOR), 400);
        isProblem(get("/nowhere", EDITOR), 404);
        isProblem(get("/drafts?area=nowhere", EDITOR), 422);
        isProblem(get("/drafts?state=nonsense&limit=0&before=x", EDITOR), 422);
        isProblem(get("/drafts?area=%00", EDITOR), 422);
        isProblem(send("PATCH", "/drafts", EDITOR, ""), 405);
        String id = post(draft("Odd", "")).id();
        isProblem(
                send(
                        "POST",
                        "/drafts/" + id + "/submissions",
                        EDITOR,
                        "{\"a\":1}",
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"1\""),
                422);
        isProblem(
                send(
                        "POST",
                        "/drafts/" + id + "/submissions",
                        EDITOR,
                        "x",
                        "Content-Type",
                        "text/plain",
                        "If-Match",
                        "\"1\""),
                415);
        isProblem(get("/drafts/" + id + "/submissions/1", EDITOR), 404);
        isProblem(get("/drafts/" + id + "/submissions/x", EDITOR), 400);
    }

    private static void isProblem(Reply reply, int status) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(reply.http().body()).doesNotContain("Exception", "java.", "io.communique");
    }

    private static long drafts() {
        return CONTEXT.getBean(JdbcClient.class)
                .sql("select count(*) from drafts")
                .query(Long.class)
                .single();
    }
}
