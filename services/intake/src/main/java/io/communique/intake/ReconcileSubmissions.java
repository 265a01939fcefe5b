package io.communique.intake;

import org.springframework.stereotype.Service;

/** Makes the topics of submissions and masters whole again after the broker lost them. */
@Service
public class ReconcileSubmissions {

    private final Revisions revisions;
    private final EmitRevision emit;
    private final Pictures pictures;
    private final EmitMaster masters;

    ReconcileSubmissions(
            Revisions revisions, EmitRevision emit, Pictures pictures, EmitMaster masters) {
        this.revisions = revisions;
        this.emit = emit;
        this.pictures = pictures;
        this.masters = masters;
    }

    /**
     * How many newest revisions are on their way again. All pictures go first, as who reads of a
     * revision will want its picture, and who writes a draft a preview of it.
     */
    public int reconcile() {
        pictures.all().forEach(picture -> masters.emit(picture.area(), picture.hash()));
        return (int) revisions.articles().stream().filter(emit::emit).count();
    }
}
