package io.communique.approval;

import io.communique.approval.domain.Article;
import io.communique.approval.domain.Decision;
import io.communique.approval.domain.Statement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What leaves approval with a change, in its transaction. */
public interface News {

    /** Where the article stands now, with its newest decision. */
    void tell(Article article, @Nullable Decision decision, Instant at);

    /**
     * A new public version.
     *
     * @param submittedAt when its words were submitted; absent for a withdrawal
     */
    void tell(Statement.Sealed statement, @Nullable Instant submittedAt);

    /** The same once more, for a log that lost it; nothing when it is still on its way. */
    void tellAgain(Article article, @Nullable Decision decision, Instant at);

    /** The newest public version once more. */
    void tellAgain(Statement.Sealed statement, @Nullable Instant submittedAt);
}
