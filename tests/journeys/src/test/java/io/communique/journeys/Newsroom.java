package io.communique.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors, approvers and readers do, over HTTP alone. */
public final class Newsroom {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]*)</loc>");

    private final LocalSystem system;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    public Newsroom(LocalSystem system) {
        this.system = system;
    }

    /** An answer of any service. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError(
                        response.request().method()
                                + " "
                                + response.uri()
                                + ": "
                                + status()
                                + " instead of "
                                + status
                                + "\n"
                                + text());
            }
            return this;
        }
    }

    /** A revision on its way. */
    public record Submitted(
            String articleId, String path, int revision, String contentHash, String etag) {}

    public Answer draft(String user, String mediaType, String body) throws Exception {
        return send(
                intake(user, "/drafts")
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofString(body)));
    }

    public Answer upload(String user, String area, String mediaType, byte[] picture) {
        return send(
                intake(user, "/images?area=" + area)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofByteArray(picture)));
    }

    public Answer save(String user, String articleId, String etag, String mediaType, String body)
            throws Exception {
        return send(
                intake(user, "/drafts/" + articleId)
                        .header("Content-Type", mediaType)
                        .header("If-Match", etag)
                        .PUT(BodyPublishers.ofString(body)));
    }

    public Submitted submit(String user, Answer draft) throws Exception {
        var json = draft.json();
        var id = json.get("articleId").stringValue();
        var answer =
                send(intake(user, "/drafts/" + id + "/submissions")
                                .header("If-Match", draft.header("ETag"))
                                .POST(BodyPublishers.noBody()))
                        .expect(201)
                        .json();
        return new Submitted(
                id,
                json.get("path").stringValue(),
                answer.get("revision").intValue(),
                answer.get("contentHash").stringValue(),
                draft.header("ETag"));
    }

    public Answer decide(String user, Submitted submitted, String verdict) throws Exception {
        var path = "/reviews/" + submitted.articleId() + "/" + submitted.revision();
        until(() -> get("APPROVAL_URL", path, "approver").status() != 404, path + " arrives");
        return decideArrived(user, submitted, verdict);
    }

    /** Decides a revision that is known to have arrived. */
    public Answer decideArrived(String user, Submitted submitted, String verdict) {
        var path = "/reviews/" + submitted.articleId() + "/" + submitted.revision();
        return send(
                request("APPROVAL_URL", path + "/decisions", user)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + submitted.contentHash() + "\"")
                        .POST(BodyPublishers.ofString("{\"verdict\":\"" + verdict + "\"}")));
    }

    /** From draft to approval, and until the site shows that version. */
    public Submitted publish(String mediaType, String body) throws Exception {
        var submitted = submit("editor", draft("editor", mediaType, body).expect(201));
        var version = decide("approver", submitted, "approve").expect(201).json().get("version");
        until(
                () -> showsVersion(submitted.path(), version.longValue()),
                submitted.path() + " shows version " + version);
        return submitted;
    }

    /** Other words for what is public, once intake has heard that it is, up to their approval. */
    public void correct(Submitted article, String json) throws Exception {
        var address = "/drafts/" + article.articleId();
        until(
                () ->
                        get("INTAKE_URL", address, "editor2")
                                .json()
                                .get("state")
                                .stringValue()
                                .equals("published"),
                "intake has heard of " + article.path());
        var live = get("INTAKE_URL", address, "editor2").expect(200);
        var saved =
                save("editor2", article.articleId(), live.header("ETag"), "application/json", json)
                        .expect(200);
        decide("approver", submit("editor2", saved), "approve").expect(201);
    }

    public boolean showsVersion(String path, long version) {
        var statement = site(path + "statement.json");
        return statement.status() == 200
                && statement.json().get("version").longValue() == version
                && site(path).status() == 200;
    }

    public Answer withdraw(String user, String articleId) throws Exception {
        return send(
                request("APPROVAL_URL", "/articles/" + articleId + "/withdrawal", user)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"reason\":\"it was wrong\"}")));
    }

    public Answer site(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(system.env("SITE_URL") + path))
                        .timeout(Duration.ofSeconds(10))
                        .GET());
    }

    /** The addresses in every sitemap that the index names, as text. */
    public String maps() {
        return mapAddresses().stream().map(map -> site(map).text()).collect(Collectors.joining());
    }

    public List<String> mapAddresses() {
        return LOCATION.matcher(site("/sitemap.xml").text())
                .results()
                .map(map -> URI.create(map.group(1)).getRawPath())
                .toList();
    }

    public Answer get(String service, String path, String user) {
        return send(request(service, path, user).GET());
    }

    public HttpRequest.Builder intake(String user, String path) {
        return request("INTAKE_URL", path, user);
    }

    public HttpRequest.Builder request(String service, String path, String user) {
        return HttpRequest.newBuilder(URI.create(system.env(service) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + system.token(user));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A metric of a service, all its series added up, as its actuator gives it. */
    public double metric(String service, String name) {
        var api = URI.create(system.env(service));
        var actuator = "http://127.0.0.1:" + (api.getPort() + 100) + "/actuator/prometheus";
        return send(HttpRequest.newBuilder(URI.create(actuator)).GET())
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Waits for something that will come; a minute at most. */
    public static void until(BooleanSupplier condition, String what) throws InterruptedException {
        until(condition, () -> what, 20);
    }

    /** The same, with words that are found when it was in vain. */
    static void until(BooleanSupplier condition, Supplier<String> what)
            throws InterruptedException {
        until(condition, what, 20);
    }

    /** The same, looking this often. */
    public static void until(BooleanSupplier condition, String what, long everyMillis)
            throws InterruptedException {
        until(condition, () -> what, everyMillis);
    }

    static void until(BooleanSupplier condition, Supplier<String> what, long everyMillis)
            throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited a minute in vain until " + what.get());
            }
            Thread.sleep(everyMillis);
        }
    }
}
