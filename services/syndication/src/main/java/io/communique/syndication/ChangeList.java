package io.communique.syndication;

import io.communique.syndication.domain.Change;
import java.util.List;
import java.util.Optional;

/** What was done in public lately, each statement once, by what was last done with it. */
public interface ChangeList {

    /** Newest first; of all areas where none is named. */
    List<Change> newest(Optional<String> area, int skip, int limit);
}
