package io.communique.bench.latency;

import io.communique.bench.latency.Approvals.Seen;
import io.communique.journeys.Newsroom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where the time goes, as the articles' own timelines tell it. */
final class Stages {

    private final List<Seen> all = new ArrayList<>();

    void add(Seen seen) {
        all.add(seen);
    }

    void print(Newsroom newsroom) {
        var approving = new Figures();
        var rendering = new Figures();
        var showing = new Figures();
        all.stream()
                .limit(300)
                .forEach(seen -> {
                    var path = "/articles/" + seen.submitted().articleId() + "/timeline";
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
                        approving.add(nanos(seen.intended(), released));
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
