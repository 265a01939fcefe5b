package io.communique.syndication;

import io.communique.syndication.domain.ProofReading;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.domain.Statement;

/** Holds every artefact against the signed statement before anyone outside sees it. */
public interface ProofReader {

    ProofReading read(Statement statement, Renditions renditions);
}
