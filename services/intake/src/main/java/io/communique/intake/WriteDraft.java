package io.communique.intake;

import io.communique.intake.domain.Area;
import io.communique.intake.domain.Areas;
import io.communique.intake.domain.Content;
import io.communique.intake.domain.Draft;
import io.communique.intake.domain.Editor;
import io.communique.intake.domain.HouseRules.Finding;
import io.communique.intake.domain.Manuscript;
import io.communique.intake.domain.Part;
import io.communique.intake.domain.Permalink;
import io.communique.intake.domain.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor begins a draft; it gets its identity and its path. */
@Service
public class WriteDraft {

    private final Drafts drafts;
    private final Paths paths;
    private final Areas areas;
    private final ReadManuscript reading;
    private final ContentSeal seal;
    private final Clock clock;

    WriteDraft(
            Drafts drafts,
            Paths paths,
            Areas areas,
            ReadManuscript reading,
            ContentSeal seal,
            Clock clock) {
        this.drafts = drafts;
        this.paths = paths;
        this.areas = areas;
        this.reading = reading;
        this.seal = seal;
        this.clock = clock;
    }

    @Transactional
    public Answer<Draft> write(Manuscript manuscript, Editor by) {
        Optional<Area> elsewhere =
                manuscript
                        .text(Part.AREA)
                        .flatMap(areas::named)
                        .filter(area -> !by.writesIn(area.slug()));
        if (elsewhere.isPresent()) {
            return Answer.refused(new Refusal.NotYours("You do not write for this area."));
        }
        return switch (reading.read(manuscript)) {
            case Finding.Flawed(var objections) -> Answer.refused(new Refusal.Flawed(objections));
            case Finding.Sound sound -> begin(sound, manuscript.place(Part.PATH), by);
        };
    }

    private Answer<Draft> begin(Finding.Sound sound, String place, Editor by) {
        UUID articleId = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        paths.lock(sound.area().slug());
        if (sound.path().isPresent()) {
            String wanted = sound.path().get();
            Optional<UUID> holder = paths.holder(wanted, articleId);
            if (holder.isPresent()) {
                return Answer.refused(new Refusal.PathHeld(place, wanted, holder.get()));
            }
        }
        Optional<String> free = sound.path().or(() -> free(sound, articleId, now));
        if (free.isEmpty()) {
            return Answer.refused(
                    new Refusal.OutOfTurn("all paths that this headline could get are taken"));
        }
        String path = free.get();
        Content content = sound.words().at(path);
        Draft draft = Draft.begun(articleId, content, seal.hash(content));
        drafts.begin(draft, by.subject(), now);
        paths.reserve(path, articleId);
        return Answer.given(draft);
    }

    private Optional<String> free(Finding.Sound sound, UUID articleId, Instant now) {
        return Permalink.candidates(sound.words(), sound.area(), articleId, now)
                .filter(path -> paths.holder(path, articleId).isEmpty())
                .findFirst();
    }
}
