package io.communique.syndication;

import io.communique.syndication.domain.PublicArticle;
import io.communique.syndication.domain.PublicArticle.Offer;
import io.communique.syndication.domain.PublicArticle.Reply;
import io.communique.syndication.domain.Renditions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what rendering has made: shown when it is of the newest signed version, kept when it is
 * ahead of it.
 */
@Service
public class TakeRenditions {

    private final PublicArticles articles;
    private final ShowVersion show;

    TakeRenditions(PublicArticles articles, ShowVersion show) {
        this.articles = articles;
        this.show = show;
    }

    @Transactional
    public Taken take(Renditions renditions) {
        var id = renditions.articleId();
        var article = articles.lock(id);
        var offer = new Offer(renditions.version(), renditions.rendererVersion());
        return switch (PublicArticle.decide(article, offer)) {
            case Reply.Late _ -> new Taken.Ignored();
            case Reply.Early _ -> {
                articles.await(renditions);
                yield new Taken.Waiting();
            }
            case Reply.Accepted _ ->
                    show.show(
                            articles.newest(id)
                                    .orElseThrow(() ->
                                            new IllegalStateException("announced, but not kept")),
                            renditions,
                            article);
        };
    }
}
