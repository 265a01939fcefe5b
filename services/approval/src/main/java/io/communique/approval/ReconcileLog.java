package io.communique.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells the log approval's whole public state again; a lost broker has lost nothing. */
@Service
public class ReconcileLog {

    private static final int AT_ONCE = 500;

    private final Articles articles;
    private final EmitAgain emissions;

    ReconcileLog(Articles articles, EmitAgain emissions) {
        this.articles = articles;
        this.emissions = emissions;
    }

    /** The number of articles told again, each in a transaction of its own. */
    public int reconcile() {
        int told = 0;
        @Nullable UUID last = null;
        for (var ids = articles.behind(last, AT_ONCE);
                !ids.isEmpty();
                ids = articles.behind(last, AT_ONCE)) {
            for (var id : ids) {
                emissions.emit(id);
                told++;
                last = id;
            }
        }
        return told;
    }
}
