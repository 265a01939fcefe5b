package io.communique.intake;

import io.communique.intake.domain.Content;
import io.communique.intake.domain.Draft;
import io.communique.intake.domain.Draft.Event;
import io.communique.intake.domain.Draft.Reply;
import io.communique.intake.domain.Draft.Wish;
import io.communique.intake.domain.Editor;
import io.communique.intake.domain.HouseRules.Finding;
import io.communique.intake.domain.Manuscript;
import io.communique.intake.domain.Part;
import io.communique.intake.domain.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor saves new words over the version that they have seen. */
@Service
public class SaveDraft {

    private final Drafts drafts;
    private final Paths paths;
    private final Revisions revisions;
    private final ReadManuscript reading;
    private final ContentSeal seal;
    private final EmitRevision emissions;
    private final Clock clock;

    SaveDraft(
            Drafts drafts,
            Paths paths,
            Revisions revisions,
            ReadManuscript reading,
            ContentSeal seal,
            EmitRevision emissions,
            Clock clock) {
        this.drafts = drafts;
        this.paths = paths;
        this.revisions = revisions;
        this.reading = reading;
        this.seal = seal;
        this.emissions = emissions;
        this.clock = clock;
    }

    @Transactional
    public Answer<Draft> save(UUID articleId, long seen, Manuscript manuscript, Editor by) {
        Optional<Draft> found = drafts.lock(articleId);
        if (found.isEmpty()) {
            return Answer.refused(new Refusal.UnknownDraft());
        }
        Draft draft = found.get();
        if (!by.writesIn(draft.content().area())) {
            return Answer.refused(new Refusal.NotYours("You do not write for this area."));
        }
        if (draft.version() != seen) {
            return Answer.refused(new Refusal.Stale(draft.version()));
        }
        return switch (reading.read(manuscript)) {
            case Finding.Flawed(var objections) -> Answer.refused(new Refusal.Flawed(objections));
            case Finding.Sound sound -> save(draft, sound, manuscript.place(Part.PATH), by);
        };
    }

    private Answer<Draft> save(Draft draft, Finding.Sound sound, String place, Editor by) {
        Content content =
                asPublished(draft, sound.words().at(sound.path().orElse(draft.content().path())));
        var wish =
                new Wish.Save(
                        draft.version(),
                        content,
                        seal.hash(content),
                        by.subject(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return switch (Draft.decide(draft, wish)) {
            case Reply.Accepted(Event event) -> keep(draft, wish, event, place);
            case Reply.Repeated _ -> Answer.given(draft);
            case Reply.Refused(var why) -> Answer.refused(why);
        };
    }

    /** Whoever saves the public words again has changed nothing, and need not repeat their note. */
    private Content asPublished(Draft draft, Content content) {
        return Optional.ofNullable(draft.published())
                .flatMap(published -> revisions.content(draft.articleId(), published.number()))
                .filter(content::repeats)
                .orElse(content);
    }

    private Answer<Draft> keep(Draft draft, Wish.Save wish, Event event, String place) {
        String path = wish.content().path();
        if (!path.equals(draft.content().path())) {
            paths.lock(draft.content().area());
            Optional<UUID> holder = paths.holder(path, draft.articleId());
            if (holder.isPresent()) {
                return Answer.refused(new Refusal.PathHeld(place, path, holder.get()));
            }
            paths.reserve(path, draft.articleId());
        }
        Draft saved = Draft.evolve(draft, event);
        drafts.save(saved, wish.by(), wish.at());
        if (saved.isNewContributor(wish.by())) {
            emissions.emit(saved.articleId());
        }
        return Answer.given(saved);
    }
}
