package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/verify.md} tells a partner to type, typed. */
class DocumentedChecksJourneyTest {

    private static final Document DOCUMENT = Document.named("verify.md");
    private static final Map<String, String> INTERPRETERS =
            Map.of("check.sh", "sh", "check.mjs", "node");

    private static LocalSystem system;
    private static Newsroom newsroom;
    private static Newsroom.Submitted published;

    @TempDir Path folder;

    @BeforeAll
    static void publish() throws Exception {
        system = LocalSystem.shared();
        newsroom = new Newsroom(system);
        published =
                newsroom.publish(
                        "application/json",
                        draft(
                                "Checked by a partner – “yes”",
                                "It opens on Monday: ,\\\"contentHash\\\":\\\"00\\\", é ✓ مرحبا \\\\ end."));
    }

    private static String draft(String headline, String body) {
        return """
        {"area":"example","headline":"%s","summary":"In short.","body":"%s","locale":"en-GB"}
        """
                .formatted(headline, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.sh", "check.mjs"})
    void theApprovedStatementIsGenuine(String check) throws Exception {
        fetch(published.path(), check);
        assertThat(said(check, published.path(), 0)).startsWith("genuine: published, version 1, ");
        assertThat(said(check, "/news/example/another-page/", 1))
                .isEqualTo("NOT GENUINE: of another page\n");
    }

    /** What was told of it stands before the content, and looks like everything that is cut out. */
    @ParameterizedTest
    @ValueSource(strings = {"check.sh", "check.mjs"})
    void aCorrectionThatReadersWereToldOfIsGenuine(String check) throws Exception {
        var note = "\\\"content\\\":{},\\\"contentHash\\\":\\\"00\\\",\\\"version\\\":9 \\\\";
        var first =
                newsroom.publish(
                        "application/json", draft("Checked and corrected " + check, "Wrong."));
        newsroom.correct(
                first,
                draft("Checked and corrected " + check, "Right.")
                        .replaceFirst(
                                "\\{",
                                Matcher.quoteReplacement("{\"changeNote\":\"" + note + "\",")));
        Newsroom.until(() -> newsroom.showsVersion(first.path(), 2), "the correction shows");
        fetch(first.path(), check);
        assertThat(said(check, first.path(), 0)).startsWith("genuine: published, version 2, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.sh", "check.mjs"})
    void aChangedByteIsSeen(String check) throws Exception {
        fetch(published.path(), check);
        var statement = folder.resolve("statement.json");
        Files.writeString(statement, Files.readString(statement).replace("Monday", "Sunday"));
        assertThat(said(check, published.path(), 1))
                .isEqualTo("NOT GENUINE: the signature does not hold\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.sh", "check.mjs"})
    void anotherKeyIsSeen(String check) throws Exception {
        fetch(published.path(), check);
        var keys = folder.resolve("jwks.json");
        Files.writeString(keys, Files.readString(keys).replaceAll("\"kid\" ?: ?\"", "$0another"));
        assertThat(said(check, published.path(), 1))
                .isEqualTo("NOT GENUINE: sealed with a key that is not in jwks.json\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.sh", "check.mjs"})
    void aWithdrawalIsGenuineToo(String check) throws Exception {
        var article =
                newsroom.publish(
                        "application/json", draft("Checked and taken back " + check, "Wrong."));
        newsroom.withdraw("legal", article.articleId()).expect(201);
        Newsroom.until(
                () -> newsroom.site(article.path()).status() == 410, article.path() + " is gone");
        fetch(article.path(), check);
        assertThat(said(check, article.path(), 0)).startsWith("genuine: withdrawn, version 2, ");
    }

    private void fetch(String path, String check) throws Exception {
        assumeTrue(Program.works(folder, "curl", "--version"), "curl is not installed");
        assumeTrue(
                check.equals("check.mjs") || Program.works(folder, "openssl", "pkeyutl", "-help"),
                "openssl is not installed");
        assumeTrue(
                check.equals("check.sh") || Program.works(folder, "node", "--version"),
                "node is not installed");
        DOCUMENT.unpack("fetch.sh", folder);
        DOCUMENT.unpack(check, folder);
        var places = Map.of("SITE", system.env("SITE_URL"), "PAGE", path);
        try (var program = Program.start(folder, places, List.of("sh", "fetch.sh"))) {
            assertThat(program.exit()).as(program.said()).isZero();
        }
    }

    private String said(String check, String path, int exit) throws Exception {
        var interpreter = INTERPRETERS.get(check);
        try (var program = Program.start(folder, Map.of(), List.of(interpreter, check, path))) {
            assertThat(program.exit()).as(program.said()).isEqualTo(exit);
            return program.said();
        }
    }
}
