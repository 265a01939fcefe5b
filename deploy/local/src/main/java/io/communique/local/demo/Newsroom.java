package io.communique.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.communique.local.api.Answer;
import io.communique.local.api.Body;
import io.communique.local.api.Person;
import io.communique.local.home.Areas;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Refused;
import io.communique.local.process.Progress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An editor and an approver at work: the editor hands a statement in, the approver reads and
 * approves it.
 */
final class Newsroom {
    private static final Duration ARRIVAL_TAKES_AT_MOST = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"?next\"?");

    private final String intake;
    private final String approval;
    private final Person editor;
    private final Person approver;
    private final Likeness likeness;
    private final Progress progress;

    Newsroom(LocalSystem system, Progress progress) throws InterruptedException {
        this.intake = system.ports().http(Port.INTAKE);
        this.approval = system.ports().http(Port.APPROVAL);
        this.editor = Person.of(system, "editor");
        this.approver = Person.of(system, "approver");
        this.likeness = new Likeness(Areas.read(system.install()));
        this.progress = progress;
    }

    Outcome publish(Manuscript manuscript) throws InterruptedException {
        var known = find(manuscript);
        if (known.isPresent() && likeness.isUnchanged(manuscript, known.get().json())) {
            var settled = settled(known.get().json());
            if (settled.isPresent()) {
                return settled.get();
            }
            return submit(manuscript, known.get());
        }
        return submit(manuscript, write(manuscript, known));
    }

    /** Nothing is left to do when these words are public, or will be by themselves. */
    private Optional<Outcome> settled(JsonNode draft) throws InterruptedException {
        return switch (draft.path("state").asText()) {
            case "published" -> Optional.of(unchanged(draft));
            case "scheduled" -> Optional.of(scheduled(draft));
            default -> Optional.empty();
        };
    }

    private static Outcome unchanged(JsonNode draft) {
        return new Outcome.Unchanged(id(draft), draft.path("area").asText(), path(draft));
    }

    private Outcome scheduled(JsonNode draft) throws InterruptedException {
        var article = approver.get(approval + "/articles/" + id(draft)).require(200).json();
        return new Outcome.Scheduled(
                id(draft),
                draft.path("area").asText(),
                path(draft),
                Instant.parse(article.path("scheduled").path("releaseAt").asText()));
    }

    /**
     * The draft that this manuscript is about: the holder of its path, or one of the same area,
     * headline and date.
     */
    private Optional<Answer> find(Manuscript manuscript) throws InterruptedException {
        var slug = likeness.slug(manuscript);
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        var list = intake + "/drafts?area=" + slug.get() + "&limit=100";
        while (true) {
            var page = editor.get(list).require(200);
            for (var draft : page.json().path("items")) {
                if (isAbout(manuscript, draft)) {
                    return Optional.of(draft(id(draft)));
                }
            }
            var next = page.headers().firstValue("Link").map(NEXT::matcher).filter(Matcher::find);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            list = URI.create(intake).resolve(next.get().group(1)).toString();
        }
    }

    private boolean isAbout(Manuscript manuscript, JsonNode draft) {
        return manuscript
                .key("url")
                .or(() -> manuscript.key("og.url"))
                .map(url -> url.endsWith(path(draft)))
                .orElseGet(() ->
                        !draft.path("state").asText().equals("withdrawn")
                                && likeness.isOf(manuscript, draft));
    }

    private Answer write(Manuscript manuscript, Optional<Answer> known)
            throws InterruptedException {
        if (known.isPresent()) {
            return correct(manuscript, known.get());
        }
        progress.say("editor writes " + manuscript.name());
        var answer = editor.post(intake + "/drafts", Body.markdown(manuscript.bytes()));
        return switch (answer.status()) {
            case 201 -> answer;
            case 409 -> {
                var holder = answer.json().path("articleId").asText();
                yield holder.isEmpty() ? answer.fail() : correct(manuscript, draft(holder));
            }
            default -> answer.fail();
        };
    }

    private Answer correct(Manuscript manuscript, Answer draft) throws InterruptedException {
        progress.say("editor saves new words over " + path(draft.json()));
        return editor.put(
                        intake + "/drafts/" + id(draft.json()),
                        Body.markdown(manuscript.bytes()).ifMatch(draft.header("ETag")))
                .require(200);
    }

    private Answer draft(String articleId) throws InterruptedException {
        return editor.get(intake + "/drafts/" + articleId).require(200);
    }

    private Outcome submit(Manuscript manuscript, Answer draft) throws InterruptedException {
        var answer =
                editor.post(
                        intake + "/drafts/" + id(draft.json()) + "/submissions",
                        Body.json("{}").ifMatch(draft.header("ETag")));
        return switch (answer.status()) {
            case 200, 201 -> approve(draft.json(), answer.json());
            case 409 -> {
                var now = draft(id(draft.json())).json();
                progress.say(manuscript.name() + ": " + answer.json().path("detail").asText());
                if (!answer.text().contains("nothing has changed")) {
                    yield settled(now).orElseGet(() -> answer.<Outcome>refuse());
                }
                yield unchanged(now);
            }
            default -> answer.refuse();
        };
    }

    private Outcome approve(JsonNode draft, JsonNode submission) throws InterruptedException {
        var review =
                "%s/reviews/%s/%d"
                        .formatted(approval, id(draft), submission.path("revision").asInt());
        var arrived = awaitArrival(review);
        progress.say("approver approves " + path(draft));
        var answer =
                approver.post(
                        review + "/decisions",
                        Body.json("{\"verdict\":\"approve\"}").ifMatch(arrived.header("ETag")));
        if (answer.status() != 200 && answer.status() != 201) {
            answer.fail();
        }
        var decision = answer.json();
        var area = draft.path("area").asText();
        return decision.hasNonNull("version")
                ? new Outcome.Published(
                        id(draft),
                        area,
                        path(draft),
                        decision.path("version").asLong(),
                        answer.status() == 200)
                : new Outcome.Scheduled(
                        id(draft),
                        area,
                        path(draft),
                        Instant.parse(decision.path("releaseAt").asText()));
    }

    private Answer awaitArrival(String review) throws InterruptedException {
        var until = Instant.now().plus(ARRIVAL_TAKES_AT_MOST);
        while (true) {
            var answer = approver.get(review);
            if (answer.status() == 200) {
                return answer;
            }
            if (answer.status() != 404) {
                return answer.fail();
            }
            if (Instant.now().isAfter(until)) {
                throw new Refused("the submission has not arrived at approval: " + review);
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private static String id(JsonNode node) {
        return node.path("articleId").asText();
    }

    private static String path(JsonNode node) {
        return node.path("path").asText();
    }
}
