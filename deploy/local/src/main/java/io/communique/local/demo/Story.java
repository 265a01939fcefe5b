package io.communique.local.demo;

import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.schemas.Topics;
import java.io.PrintStream;

/** Where a statement went, told on standard output for people and scripts. */
final class Story {
    private final String site;
    private final Channels channels;
    private final PrintStream out;

    Story(LocalSystem system, Channels channels, PrintStream out) {
        this.site = system.ports().http(Port.SITE);
        this.channels = channels;
        this.out = out;
    }

    void tell(Outcome outcome) throws InterruptedException {
        out.println("article " + outcome.articleId());
        out.println("page " + site + outcome.path());
        out.println("card " + site + outcome.path() + "card.png");
        out.println("feed " + site + "/news/" + outcome.area() + "/feed.atom");
        out.println("statement " + site + outcome.path() + "statement.json");
        out.println("topic " + Topics.ARTICLES.name());
        switch (outcome) {
            case Outcome.Scheduled scheduled -> out.println("scheduled " + scheduled.at());
            case Outcome.Published _, Outcome.Unchanged _ -> timeline(outcome.articleId());
        }
    }

    private void timeline(String articleId) throws InterruptedException {
        for (var item : channels.timeline(articleId)) {
            out.println(
                    "%s  %-10s version %d%s"
                            .formatted(
                                    item.path("at").asText(),
                                    item.path("event").asText(),
                                    item.path("version").asLong(),
                                    item.hasNonNull("channel")
                                            ? "  " + item.path("channel").asText()
                                            : ""));
        }
    }
}
