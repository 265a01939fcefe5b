package io.communique.rendering;

import io.communique.rendering.domain.Upload;
import java.util.Optional;

/** Whose the pictures are, as intake told it last. */
public interface Uploads {

    /** What the area's editors uploaded, if this is a picture of theirs. */
    Optional<Upload> upload(String hash, String area);
}
