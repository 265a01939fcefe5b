package io.communique.rendering.domain;

import java.util.List;
import java.util.UUID;

/** Every artefact of one version; none of a version that is withdrawn. */
public record RenditionSet(
        UUID articleId, long version, String contentHash, String path, List<Rendition> renditions) {

    public RenditionSet {
        renditions = List.copyOf(renditions);
    }
}
