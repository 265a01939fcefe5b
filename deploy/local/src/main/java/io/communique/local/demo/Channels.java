package io.communique.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.communique.local.api.Person;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Refused;
import io.communique.local.process.Progress;
import io.communique.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks at every channel as its readers do, until a version is on all of them. */
final class Channels {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final String site;
    private final String timelines;
    private final Person reader = Person.reader();
    private final Person partner;
    private final TopicWatch topics;
    private final Progress progress;

    Channels(LocalSystem system, TopicWatch topics, Progress progress) throws InterruptedException {
        this.site = system.ports().http(Port.SITE);
        this.timelines = system.ports().http(Port.PARTNERS) + "/articles/";
        this.partner = Person.of(system, "partner");
        this.topics = topics;
        this.progress = progress;
    }

    void await(Outcome.Published published) throws InterruptedException {
        if (published.repeated()) {
            topics.fromTheStart();
        }
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            topics.listen(LOOK_AGAIN);
            var missing = missing(published);
            if (missing.isEmpty()) {
                progress.say(
                        "version %d of %s is on every channel"
                                .formatted(published.version(), published.path()));
                return;
            }
            if (Instant.now().isAfter(until)) {
                throw new Refused(
                        "after %d s version %d of %s is still missing from: %s"
                                .formatted(
                                        PATIENCE.toSeconds(),
                                        published.version(),
                                        published.path(),
                                        String.join(", ", missing)));
            }
        }
    }

    private List<String> missing(Outcome.Published published) throws InterruptedException {
        var page = site + published.path();
        var missing = new ArrayList<String>();
        if (statementVersion(page) < published.version()) {
            missing.add("statement.json");
        }
        for (var artefact : List.of("", "card.png", "index.md", "statement.jws")) {
            if (reader.get(page + artefact).status() != 200) {
                missing.add(artefact.isEmpty() ? "page" : artefact);
            }
        }
        for (var topic : List.of(Topics.ARTICLES, Topics.RENDITIONS)) {
            if (!topics.has(topic, published.articleId(), published.version())) {
                missing.add(topic.name());
            }
        }
        var live = live(published);
        for (var channel : List.of("page", "card", "markdown", "feed", "index", "sitemap")) {
            if (!live.contains(channel)) {
                missing.add("timeline: " + channel);
            }
        }
        if (published.version() == 1
                && !reader.get(site + "/news/" + published.area() + "/feed.atom")
                        .text()
                        .contains(published.path())) {
            missing.add("feed.atom");
        }
        return missing;
    }

    private long statementVersion(String page) throws InterruptedException {
        var answer = reader.get(page + "statement.json");
        return answer.status() == 200 ? answer.json().path("version").asLong() : 0;
    }

    private List<String> live(Outcome.Published published) throws InterruptedException {
        var answer = partner.get(timelines + published.articleId() + "/timeline");
        var live = new ArrayList<String>();
        if (answer.status() == 200) {
            for (var item : answer.json().path("items")) {
                if (item.path("event").asText().equals("live")
                        && item.path("version").asLong() >= published.version()) {
                    live.add(item.path("channel").asText());
                }
            }
        }
        return live;
    }

    JsonNode timeline(String articleId) throws InterruptedException {
        return partner.get(timelines + articleId + "/timeline").require(200).json().path("items");
    }
}
