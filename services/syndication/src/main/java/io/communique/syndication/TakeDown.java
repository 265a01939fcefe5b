package io.communique.syndication;

import io.communique.syndication.domain.Channel;
import io.communique.syndication.domain.Happening;
import io.communique.syndication.domain.Receipt;
import io.communique.syndication.domain.SignedStatement;
import io.communique.syndication.domain.Statement;
import java.time.Clock;
import java.util.ArrayList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an article from every channel at once; no rendering is waited for, and no word of it stays
 * on the shelf.
 */
@Service
public class TakeDown {

    private final PublicArticles articles;
    private final PublicShelf shelf;
    private final Timelines timelines;
    private final Receipts receipts;
    private final Clock clock;

    TakeDown(
            PublicArticles articles,
            PublicShelf shelf,
            Timelines timelines,
            Receipts receipts,
            Clock clock) {
        this.articles = articles;
        this.shelf = shelf;
        this.timelines = timelines;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Taken withdraw(SignedStatement withdrawal) {
        var statement = withdrawal.statement();
        articles.forget(statement.articleId(), statement.version());
        shelf.withdraw(statement, ShowVersion.signatures(withdrawal));
        tell(statement, true);
        return new Taken.Public();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Taken hide(Statement statement) {
        articles.forget(statement.articleId(), statement.version());
        shelf.clear(statement.articleId());
        tell(statement, false);
        return new Taken.Public();
    }

    private void tell(Statement statement, boolean withdrawn) {
        var id = statement.articleId();
        long version = statement.version();
        long sequence = articles.nextReceipts(id, Channel.TAKEN_DOWN.size() + 1);
        var now = clock.instant();
        var happenings = new ArrayList<Happening>();
        var told = new ArrayList<Receipt>();
        for (Channel channel : Channel.TAKEN_DOWN) {
            happenings.add(new Happening(Happening.Kind.TAKEN_DOWN, channel, version, now));
            told.add(new Receipt(id, sequence++, version, channel, Receipt.State.TAKEN_DOWN, now));
        }
        if (withdrawn) {
            happenings.add(
                    new Happening(Happening.Kind.WITHDRAWN, null, version, statement.releasedAt()));
            happenings.add(new Happening(Happening.Kind.LIVE, Channel.STATEMENT, version, now));
            told.add(
                    new Receipt(id, sequence, version, Channel.STATEMENT, Receipt.State.LIVE, now));
        } else {
            happenings.add(
                    new Happening(Happening.Kind.TAKEN_DOWN, Channel.STATEMENT, version, now));
            told.add(
                    new Receipt(
                            id,
                            sequence,
                            version,
                            Channel.STATEMENT,
                            Receipt.State.TAKEN_DOWN,
                            now));
        }
        timelines.add(id, statement.path(), happenings);
        receipts.tell(told);
    }
}
