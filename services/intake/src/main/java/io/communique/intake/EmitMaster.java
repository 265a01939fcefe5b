package io.communique.intake;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes a picture's master on to rendering, with the areas whose it is. It is told when it is
 * uploaded, so that previews can show it, and with every submission that shows it: a master that
 * was told already costs its bytes until compaction, one that was not would cost a page.
 */
@Service
public class EmitMaster {

    private final Pictures pictures;
    private final News news;

    EmitMaster(Pictures pictures, News news) {
        this.pictures = pictures;
        this.news = news;
    }

    @Transactional
    public void emit(String area, String hash) {
        news.tell(pictures.master(Set.of(area), hash).orElseThrow(), pictures.uploads(hash));
    }
}
