package io.communique.syndication;

import io.communique.syndication.ReadProof.Proof;
import io.communique.syndication.domain.PublicArticle;
import io.communique.syndication.domain.PublicArticle.Offer;
import io.communique.syndication.domain.PublicArticle.Reply;
import io.communique.syndication.domain.Renditions;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what rendering has made: shown when it is of the newest signed version, kept when it is
 * ahead of it.
 */
@Service
public class TakeRenditions {

    private final PublicArticles articles;
    private final ReadProof proofs;
    private final ShowVersion show;

    TakeRenditions(PublicArticles articles, ReadProof proofs, ShowVersion show) {
        this.articles = articles;
        this.proofs = proofs;
        this.show = show;
    }

    /**
     * @param ahead what was found of these renditions before the article was held; what was signed
     *     since is read now
     */
    @Transactional
    public Taken take(Renditions renditions, Optional<Proof> ahead) {
        var id = renditions.articleId();
        var article = articles.lock(id);
        var offer = new Offer(renditions.version(), renditions.rendererVersion());
        return switch (PublicArticle.decide(article, offer)) {
            case Reply.Late _ -> new Taken.Ignored();
            case Reply.Early _ -> {
                articles.await(renditions);
                yield new Taken.Waiting();
            }
            case Reply.Accepted _ -> {
                var signed =
                        articles.newest(id)
                                .orElseThrow(
                                        () -> new IllegalStateException("announced, but not kept"));
                yield show.show(
                        ahead.filter(proof -> proof.isOf(signed, renditions))
                                .orElseGet(() -> proofs.read(signed, renditions)),
                        article);
            }
        };
    }
}
