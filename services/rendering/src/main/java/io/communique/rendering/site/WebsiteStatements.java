package io.communique.rendering.site;

import io.communique.rendering.LiveStatements;
import io.communique.rendering.SealCheck;
import io.communique.rendering.domain.Site;
import io.communique.rendering.domain.Statement;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the signed statement at an address of the configured website, and believes it when its seal
 * holds. No redirect is followed and no other host is ever asked, whatever anybody wrote.
 */
@Component
class WebsiteStatements implements LiveStatements {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final int LONGEST_SEAL = 1_024;

    private final Site site;
    private final SealCheck seals;
    private final long longestStatement;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    /** Escaped at the worst, a statement is as long as the largest request. */
    WebsiteStatements(
            Site site, SealCheck seals, @Value("${communique.limits.body:262144}") int body) {
        this.site = site;
        this.seals = seals;
        this.longestStatement = 8L * body;
    }

    @Override
    public Live at(String path) {
        try {
            var statement = get(path + "statement.json", longestStatement);
            return switch (statement.statusCode()) {
                case 200 -> checked(path, statement.body());
                case 404 -> new Live.Absent();
                case 410 -> new Live.Withdrawn();
                default -> unexpected(statement);
            };
        } catch (IOException e) {
            return new Live.Unknown("The website does not answer.", true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Live.Unknown("The website did not answer in time.", true);
        }
    }

    private Live checked(String path, byte[] bytes) throws IOException, InterruptedException {
        var seal = get(path + "statement.jws", LONGEST_SEAL);
        if (seal.statusCode() != 200) {
            return unexpected(seal);
        }
        if (!seals.holds(bytes, new String(seal.body(), StandardCharsets.US_ASCII).strip())) {
            return new Live.Unknown("The seal of the live statement does not hold.", false);
        }
        return StatementJson.read(bytes)
                .map(statement -> shown(path, statement))
                .orElseGet(Live.Withdrawn::new);
    }

    private static Live shown(String path, Statement statement) {
        return statement.path().equals(path)
                ? new Live.Shown(statement)
                : new Live.Unknown("The website shows another address's statement.", false);
    }

    private static Live unexpected(HttpResponse<?> answer) {
        return new Live.Unknown(
                "The website answers " + answer.statusCode() + ".", answer.statusCode() >= 500);
    }

    private HttpResponse<byte[]> get(String path, long longest)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(site.absolute(path)))
                        .timeout(ANSWER)
                        .GET()
                        .build();
        return http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), longest));
    }
}
