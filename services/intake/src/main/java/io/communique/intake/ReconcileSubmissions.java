package io.communique.intake;

import org.springframework.stereotype.Service;

/** Makes the topic of submissions whole again after the broker lost it. */
@Service
public class ReconcileSubmissions {

    private final Revisions revisions;
    private final EmitRevision emit;

    ReconcileSubmissions(Revisions revisions, EmitRevision emit) {
        this.revisions = revisions;
        this.emit = emit;
    }

    /** How many newest revisions are on their way again. */
    public int reconcile() {
        return (int) revisions.articles().stream().filter(emit::emit).count();
    }
}
