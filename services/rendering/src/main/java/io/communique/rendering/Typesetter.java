package io.communique.rendering;

import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Language;
import java.util.Set;

/** Sets a statement's Markdown for the web and as plain text. */
public interface Typesetter {

    /**
     * @param language of the words that stand beside the statement's, such as a table's name
     * @param ownHosts whose addresses are this site's; a link to any other web address is marked
     */
    Composition.Body set(String markdown, Language language, Set<String> ownHosts);
}
