package io.communique.syndication.http;

import io.communique.platform.http.Caller;
import io.communique.platform.http.Refusal;
import io.communique.syndication.Timelines;
import io.communique.syndication.Timelines.Timeline;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells partners and the newsroom what happened to an article, and when. */
@RestController
class TimelineEndpoint {

    private static final String[] READERS = {
        "partner", "editor", "approver", "senior", "legal", "admin"
    };

    private final Timelines timelines;

    TimelineEndpoint(Timelines timelines) {
        this.timelines = timelines;
    }

    @GetMapping(path = "/articles/{articleId}/timeline", produces = "application/json")
    TimelineAnswer timeline(@PathVariable String articleId, Caller caller) {
        Supplier<Refusal> unknown =
                () -> Refusal.of(HttpStatus.NOT_FOUND, "There is no such article for you.");
        return timelines
                .of(id(articleId, unknown))
                .filter(timeline -> caller.may(timeline.area(), READERS))
                .map(TimelineEndpoint::answer)
                .orElseThrow(unknown);
    }

    private static UUID id(String text, Supplier<Refusal> unknown) {
        try {
            var id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw unknown.get();
        }
        throw unknown.get();
    }

    private static TimelineAnswer answer(Timeline timeline) {
        List<TimelineAnswer.Item> items =
                timeline.items().stream()
                        .map(happening ->
                                new TimelineAnswer.Item(
                                        happening.kind().wire(),
                                        happening.channel() == null
                                                ? null
                                                : happening.channel().wire(),
                                        happening.version(),
                                        happening.at()))
                        .toList();
        return new TimelineAnswer(timeline.articleId(), timeline.path(), items);
    }
}
