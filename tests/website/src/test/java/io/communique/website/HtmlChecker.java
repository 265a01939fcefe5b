package io.communique.website;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Nu HTML checker. */
final class HtmlChecker {

    /** What it says without reason. */
    private static final List<String> MISTAKEN =
            List.of(
                    // JSON-LD is data, which no policy of scripts is asked about (HTML, "prepare
                    // the
                    // script element"); a browser's own word is heard in OpeningTest.
                    "Inline script violates Content Security Policy (meta tag): blocked by “script-src”",
                    // The policy names the style's hash, which the checker does not take.
                    "Inline style violates Content Security Policy (meta tag): blocked by “style-src”",
                    // It is given the page without its address, and so knows no 'self'; a
                    // browser's own word is heard in OpeningTest.
                    "Resource violates Content Security Policy (meta tag): image “/",
                    // Nor does it know the scheme of what is pasted in.
                    "Resource violates Content Security Policy (meta tag): image “data:");

    private HtmlChecker() {}

    /** Its errors and warnings. */
    static List<String> findings(byte[] page) throws IOException, SAXException {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        var answer = checker.validate(new ByteArrayInputStream(page));
        return JsonMapper.shared()
                .readTree(answer)
                .get("messages")
                .valueStream()
                .filter(message ->
                        !message.get("type").asString("").equals("info") || isWarning(message))
                .map(HtmlChecker::words)
                .filter(words -> MISTAKEN.stream().noneMatch(words::contains))
                .toList();
    }

    private static boolean isWarning(JsonNode message) {
        return message.path("subType").asString("").equals("warning");
    }

    private static String words(JsonNode message) {
        return "line %s: %s | %s"
                .formatted(
                        message.path("lastLine").asString(""),
                        message.get("message").asString(""),
                        message.path("extract").asString("").strip());
    }
}
