package io.communique.approval;

import io.communique.approval.domain.Article;
import io.communique.approval.domain.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The articles' public state on record. */
public interface Articles {

    /** Finds the article and holds it to the end of the transaction; makes it when it is new. */
    Article hold(UUID article, String area);

    /** Finds the article and holds it to the end of the transaction. */
    Optional<Article> hold(UUID article);

    Optional<Article> find(UUID article);

    /** The newest public version; 0 when there is none. */
    long version(UUID article);

    /** The area's slug of an article on record. */
    Optional<String> area(UUID article);

    void save(Article article);

    void save(Withdrawal withdrawal);

    Optional<Withdrawal> withdrawal(UUID article);

    /** Articles that were withdrawn after the one moment, and not after the other. */
    List<UUID> withdrawn(Instant after, Instant until);

    /** Articles with a release that is due. */
    List<UUID> due(Instant now);

    /** When the next release is due. */
    Optional<Instant> nextDue();

    /** Ids behind the given one, in order. */
    List<UUID> behind(@Nullable UUID article, int most);
}
