package io.communique.intake;

import io.communique.intake.domain.Editor;
import io.communique.intake.domain.Master;
import io.communique.intake.domain.Refusal;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor or an approver looks at a picture of their area. To others there is none. */
@Service
public class ShowPicture {

    private final Pictures pictures;

    ShowPicture(Pictures pictures) {
        this.pictures = pictures;
    }

    @Transactional(readOnly = true)
    public Answer<Master> show(String hash, Editor by) {
        Set<String> areas = by.writes() ? by.areas() : Set.of();
        Optional<Master> found = pictures.master(areas, hash);
        return found.map(Answer::given)
                .orElseGet(() -> Answer.refused(new Refusal.UnknownPicture()));
    }
}
