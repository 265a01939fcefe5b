package io.communique.intake;

import io.communique.intake.domain.Content;
import io.communique.intake.domain.Master;
import io.communique.intake.domain.Revision;
import io.communique.intake.domain.Upload;
import java.util.List;
import java.util.UUID;

/**
 * Tells approval of revisions, and rendering of their pictures, with the commit of the transaction
 * it is told in.
 */
public interface News {

    void tell(UUID articleId, Revision revision, Content content);

    /** Passes a master on, with whose it is; nothing when that is on its way already. */
    void tell(Master master, List<Upload> uploads);

    /**
     * Tells it once more, with everyone who has saved a version since.
     *
     * @param version the draft's, by now; nothing is told when that is still on its way
     */
    void tellAgain(UUID articleId, Revision revision, Content content, long version);
}
