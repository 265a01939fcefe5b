package io.communique.bench;

import io.communique.journeys.Newsroom;
import io.communique.journeys.Newsroom.Submitted;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where the time goes, as the articles' own timelines tell it. */
final class Stages {

    private final Map<Submitted, Instant> intended = new ConcurrentHashMap<>();

    void add(Submitted submitted, Instant at) {
        intended.put(submitted, at);
    }

    void print(Newsroom newsroom) {
        var approving = new Figures();
        var rendering = new Figures();
        var showing = new Figures();
        intended.entrySet().stream()
                .limit(300)
                .forEach(entry -> {
                    var path = "/articles/" + entry.getKey().articleId() + "/timeline";
                    var items =
                            newsroom.get("PARTNER_URL", path, "partner")
                                    .expect(200)
                                    .json()
                                    .get("items");
                    Instant released = null;
                    Instant rendered = null;
                    Instant live = null;
                    for (var item : items) {
                        var at = Instant.parse(item.get("at").stringValue());
                        switch (item.get("event").stringValue()) {
                            case "released" -> released = at;
                            case "rendered" -> rendered = at;
                            case "live" -> live = at;
                            default -> {}
                        }
                    }
                    if (released != null && rendered != null && live != null) {
                        approving.add(nanos(entry.getValue(), released));
                        rendering.add(nanos(released, rendered));
                        showing.add(nanos(rendered, live));
                    }
                });
        System.out.printf(
                "at the median: intended → approved %.1f ms, → rendered %.1f ms, → live %.1f ms%n",
                approving.percentile(50), rendering.percentile(50), showing.percentile(50));
    }

    private static long nanos(Instant from, Instant to) {
        return Duration.between(from, to).toNanos();
    }
}
