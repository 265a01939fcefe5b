package io.communique.intake;

import io.communique.intake.TakePicture.Taken;
import io.communique.intake.domain.Content;
import io.communique.intake.domain.Draft;
import io.communique.intake.domain.Draft.Event;
import io.communique.intake.domain.Draft.Reply;
import io.communique.intake.domain.Draft.Wish;
import io.communique.intake.domain.Editor;
import io.communique.intake.domain.Image;
import io.communique.intake.domain.Picture;
import io.communique.intake.domain.PictureRules;
import io.communique.intake.domain.Print;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a picture away, and into the drafts that referred to it by address.
 *
 * <p>A draft in its editors' hands is saved anew, by whoever uploaded: they changed what it shows,
 * so they contributed. What is with its approvers or public stays as it was handed in; saving it
 * again shows the picture.
 */
@Service
class KeepPicture {

    private final Pictures pictures;
    private final Drafts drafts;
    private final ContentSeal seal;
    private final EmitRevision emissions;
    private final EmitMaster masters;
    private final Clock clock;

    KeepPicture(
            Pictures pictures,
            Drafts drafts,
            ContentSeal seal,
            EmitRevision emissions,
            EmitMaster masters,
            Clock clock) {
        this.pictures = pictures;
        this.drafts = drafts;
        this.seal = seal;
        this.emissions = emissions;
        this.masters = masters;
        this.clock = clock;
    }

    @Transactional
    public Taken keep(
            String area, String uploadHash, Print print, @Nullable String address, Editor by) {
        if (address != null) {
            // Drafts are held before pictures, as by those who hand one in.
            drafts.lockReferring(area, address);
        }
        boolean first = pictures.find(area, print.master().hash()).isEmpty();
        Picture kept = pictures.add(area, uploadHash, print, by.subject(), now());
        if (first) {
            masters.emit(area, kept.hash());
        }
        return new Taken(kept, answer(kept, address, by), first);
    }

    /** The drafts that now mean the picture. */
    @Transactional
    public List<UUID> answer(Picture picture, @Nullable String address, Editor by) {
        if (address == null) {
            return List.of();
        }
        pictures.answer(picture.area(), address, picture.hash());
        var answered = new ArrayList<UUID>();
        for (Draft draft : drafts.lockReferring(picture.area(), address)) {
            Image image = draft.content().words().image();
            if (image != null && isAtHand(draft) && PictureRules.fits(image, picture)) {
                if (show(draft, image.showing(picture), by)) {
                    answered.add(draft.articleId());
                }
            }
        }
        return answered;
    }

    private static boolean isAtHand(Draft draft) {
        return switch (draft.state()) {
            case DRAFT, RETURNED -> true;
            case AWAITING, SCHEDULED, PUBLISHED, WITHDRAWN -> false;
        };
    }

    private boolean show(Draft draft, Image image, Editor by) {
        Content content = draft.content().words().with(image).at(draft.content().path());
        var wish = new Wish.Save(draft.version(), content, seal.hash(content), by.subject(), now());
        return switch (Draft.decide(draft, wish)) {
            case Reply.Accepted(Event event) -> {
                Draft saved = Draft.evolve(draft, event);
                drafts.save(saved, wish.by(), wish.at());
                if (saved.isNewContributor(wish.by())) {
                    emissions.emit(saved.articleId());
                }
                yield true;
            }
            case Reply.Repeated _, Reply.Refused _ -> false;
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
