package io.communique.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An editor's work on one article, from its first save for as long as the article lives.
 *
 * <p>Two things move on their own: the editors' words (version, newest revision) and what approval
 * made of them (the outcome, which arrives later and in any company). The state is never set; it is
 * read from the two. Saving after a submission makes a draft of it again while the submitted
 * revision still awaits its decision, as a later decision on that revision does not touch the newer
 * words. Words that are the published ones again, with nothing else on its way, are published.
 *
 * @param contentHash what an approval of these words would be bound to
 * @param version rises by one with each save
 * @param newest the newest submitted revision
 * @param published the revision that is public, or was when the article was withdrawn
 */
public record Draft(
        UUID articleId,
        Content content,
        String contentHash,
        long version,
        @Nullable Revision newest,
        @Nullable Revision published,
        Outcome outcome) {

    private static final Objection NOTE_TOO_EARLY =
            new Objection("/changeNote", "names a change, but nothing is public yet");

    /** Something that an editor wants done with a draft of the version that they have seen. */
    public sealed interface Wish {
        long seen();

        record Save(long seen, Content content, String contentHash, String by, Instant at)
                implements Wish {}

        record Submit(long seen, List<String> contributors, String by, Instant at)
                implements Wish {}

        record Discard(long seen) implements Wish {}
    }

    /** What became of a draft. */
    public sealed interface Event {
        record Saved(Content content, String contentHash) implements Event {}

        record Submitted(Revision revision) implements Event {}

        record Discarded() implements Event {}
    }

    /** The answer to a wish. */
    public sealed interface Reply {
        record Accepted(Event event) implements Reply {}

        /** These very words have been handed in already and wait. */
        record Repeated(Revision revision) implements Reply {}

        record Refused(Refusal why) implements Reply {}
    }

    public static Draft begun(UUID articleId, Content content, String contentHash) {
        return new Draft(articleId, content, contentHash, 1, null, null, Outcome.OPEN);
    }

    public static Reply decide(Draft draft, Wish wish) {
        if (wish.seen() != draft.version) {
            return new Reply.Refused(new Refusal.Stale(draft.version));
        }
        if (draft.outcome.standing() == Standing.WITHDRAWN
                && !(wish instanceof Wish.Discard && draft.published == null)) {
            return no("the article is withdrawn");
        }
        return switch (wish) {
            case Wish.Save save -> draft.save(save);
            case Wish.Submit submit -> draft.submit(submit);
            case Wish.Discard _ ->
                    draft.mayBecomePublic()
                            ? no("a revision of it is public, scheduled or awaits a decision")
                            : new Reply.Accepted(new Event.Discarded());
        };
    }

    public static Draft evolve(Draft draft, Event event) {
        return switch (event) {
            case Event.Saved(var content, var contentHash) ->
                    new Draft(
                            draft.articleId,
                            content,
                            contentHash,
                            draft.version + 1,
                            draft.newest,
                            draft.published,
                            draft.outcome);
            case Event.Submitted(var revision) ->
                    new Draft(
                            draft.articleId,
                            draft.content,
                            draft.contentHash,
                            draft.version,
                            revision,
                            draft.published,
                            draft.outcome);
            case Event.Discarded _ -> draft;
        };
    }

    /**
     * Approval's news, if it is news; {@code published} is the revision that it names as public.
     */
    public Draft after(Outcome news, @Nullable Revision nowPublished) {
        return news.sequence() <= outcome.sequence()
                ? this
                : new Draft(articleId, content, contentHash, version, newest, nowPublished, news);
    }

    public DraftState state() {
        if (outcome.standing() == Standing.WITHDRAWN) {
            return DraftState.WITHDRAWN;
        }
        if (newest == null || newest.draftVersion() < version) {
            return isPublished() ? DraftState.PUBLISHED : DraftState.DRAFT;
        }
        if (!outcome.decided(newest)) {
            return DraftState.AWAITING;
        }
        return switch (outcome.verdict()) {
            case NONE -> DraftState.AWAITING;
            case RETURNED -> DraftState.RETURNED;
            case APPROVED ->
                    Integer.valueOf(newest.number()).equals(outcome.publishedRevision())
                            ? DraftState.PUBLISHED
                            : DraftState.SCHEDULED;
        };
    }

    /** The version after which whoever saves is a contributor to what comes next. */
    public long publishedVersion() {
        return published == null ? 0 : published.draftVersion();
    }

    /** Whether a revision that awaits its decision was submitted without this person's help. */
    public boolean isNewContributor(String subject) {
        return newest != null
                && !outcome.decided(newest)
                && !newest.contributors().contains(subject);
    }

    private Reply save(Wish.Save save) {
        if (!save.content().area().equals(content.area())) {
            return no("an article stays in its area");
        }
        if (!save.content().path().equals(content.path()) && mayBecomePublic()) {
            return no("the path stays: a revision of it is public, scheduled or awaits a decision");
        }
        return new Reply.Accepted(new Event.Saved(save.content(), save.contentHash()));
    }

    private Reply submit(Wish.Submit submit) {
        if (published != null && isPublished()) {
            return new Reply.Refused(new Refusal.NothingNew(articleId, content.path(), published));
        }
        if (published == null && content.words().changeNote() != null) {
            return new Reply.Refused(new Refusal.Flawed(List.of(NOTE_TOO_EARLY)));
        }
        if (newest != null && newest.draftVersion() == version) {
            switch (state()) {
                case AWAITING -> {
                    return new Reply.Repeated(newest);
                }
                case SCHEDULED -> {
                    return no("revision " + newest.number() + " has these words and is approved");
                }
                case DRAFT, RETURNED, PUBLISHED, WITHDRAWN -> {}
            }
        }
        List<Objection> absences = PictureRules.absences(content.words().image());
        if (!absences.isEmpty()) {
            return new Reply.Refused(new Refusal.Flawed(absences));
        }
        return new Reply.Accepted(
                new Event.Submitted(
                        new Revision(
                                newest == null ? 1 : newest.number() + 1,
                                version,
                                contentHash,
                                submit.contributors(),
                                submit.by(),
                                submit.at())));
    }

    /** These words are public, and nothing else is on its way. */
    private boolean isPublished() {
        if (published == null || newest == null || !published.contentHash().equals(contentHash)) {
            return false;
        }
        return newest.number() == published.number()
                || outcome.decided(newest) && outcome.verdict() == Outcome.Verdict.RETURNED;
    }

    /**
     * Whether any revision is public or may still become so. A decision on the newest revision
     * shows that approval knows it, and so that every older one is superseded.
     */
    private boolean mayBecomePublic() {
        if (newest == null) {
            return false;
        }
        if (outcome.standing() == Standing.WITHDRAWN) {
            return published != null;
        }
        return !(outcome.decided(newest)
                && outcome.verdict() == Outcome.Verdict.RETURNED
                && outcome.standing() == Standing.UNPUBLISHED
                && outcome.publishedRevision() == null);
    }

    private static Reply no(String why) {
        return new Reply.Refused(new Refusal.OutOfTurn(why));
    }
}
