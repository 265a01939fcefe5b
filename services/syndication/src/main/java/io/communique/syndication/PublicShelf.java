package io.communique.syndication;

import io.communique.syndication.domain.Artefact;
import io.communique.syndication.domain.Statement;
import java.util.List;
import java.util.UUID;

/** What readers can reach, as it is changed: an article's whole shelf at once, or nothing. */
public interface PublicShelf {

    /** Puts one version in place of whatever the article showed before. */
    void show(Statement statement, List<Artefact> artefacts);

    /** Clears the article's words and leaves the signed withdrawal. */
    void withdraw(Statement withdrawal, List<Artefact> signed);

    /** Clears the article's address as if it had never been. */
    void clear(UUID articleId);
}
