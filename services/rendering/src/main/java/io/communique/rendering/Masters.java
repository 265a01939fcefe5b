package io.communique.rendering;

import io.communique.rendering.domain.Master;
import java.util.Optional;

/** The pictures that editors uploaded, as intake passed them on. */
public interface Masters {

    /**
     * @param hash as the signed statement names it; whoever gets a master has got exactly its bytes
     */
    Optional<Master> find(String hash);
}
