package io.communique.rendering.domain;

import java.util.List;
import java.util.UUID;

/**
 * Every artefact of one version; none of a version that is withdrawn.
 *
 * @param rendererVersion of two sets of the same version, the one with the higher is the newer
 */
public record RenditionSet(
        UUID articleId,
        long version,
        int rendererVersion,
        String contentHash,
        String path,
        List<Rendition> renditions) {

    public RenditionSet {
        renditions = List.copyOf(renditions);
    }
}
