package io.communique.syndication;

import io.communique.syndication.domain.Happening;
import io.communique.syndication.domain.PublicArticle;
import io.communique.syndication.domain.PublicArticle.Announce;
import io.communique.syndication.domain.PublicArticle.Reply;
import io.communique.syndication.domain.SignedStatement;
import io.communique.syndication.domain.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what approval has signed: a withdrawal clears the site at once, a new version is shown
 * as soon as its renditions are here too, which may be now.
 */
@Service
public class TakeStatement {

    private final PublicArticles articles;
    private final ReadProof proofs;
    private final ShowVersion show;
    private final TakeDown takeDown;
    private final Timelines timelines;

    TakeStatement(
            PublicArticles articles,
            ReadProof proofs,
            ShowVersion show,
            TakeDown takeDown,
            Timelines timelines) {
        this.articles = articles;
        this.proofs = proofs;
        this.show = show;
        this.takeDown = takeDown;
        this.timelines = timelines;
    }

    /**
     * A {@link Taken.Refused} answer means that renditions which had waited are unfaithful; the
     * statement is kept.
     */
    @Transactional
    public Taken take(SignedStatement signed) {
        var statement = signed.statement();
        var article = articles.lock(statement.articleId());
        return switch (PublicArticle.decide(
                article, new Announce(statement.version(), signed.standing()))) {
            case Reply.Late _ -> new Taken.Ignored();
            case Reply.Early _ -> throw new IllegalStateException("a statement waits for nothing");
            case Reply.Accepted(var event) -> accept(signed, article, event);
        };
    }

    private Taken accept(SignedStatement signed, PublicArticle before, PublicArticle.Event event) {
        var id = signed.statement().articleId();
        var article = PublicArticle.evolve(before, event);
        articles.save(id, article);
        return switch (event) {
            case PublicArticle.VersionAnnounced(long version) -> {
                articles.keep(signed);
                timelines.add(id, signed.statement().path(), told(signed));
                yield articles.takeWaiting(id, version)
                        .map(renditions -> show.show(proofs.read(signed, renditions), article))
                        .orElseGet(Taken.Waiting::new);
            }
            case PublicArticle.ArticleTakenDown _ -> takeDown.withdraw(signed);
            case PublicArticle.ArticleHidden _ -> takeDown.hide(signed.statement());
            case PublicArticle.VersionShown _ ->
                    throw new IllegalStateException("a statement alone shows nothing");
        };
    }

    private static List<Happening> told(SignedStatement signed) {
        Statement statement = signed.statement();
        var happenings = new ArrayList<Happening>();
        if (signed.submittedAt() != null) {
            happenings.add(
                    new Happening(
                            Happening.Kind.SUBMITTED,
                            null,
                            statement.version(),
                            signed.submittedAt()));
        }
        happenings.add(
                new Happening(
                        Happening.Kind.APPROVED,
                        null,
                        statement.version(),
                        statement.approvedAt()));
        happenings.add(
                new Happening(
                        Happening.Kind.RELEASED,
                        null,
                        statement.version(),
                        statement.releasedAt()));
        return happenings;
    }
}
