package io.communique.syndication.kafka;

import io.communique.events.Article;
import io.communique.events.ArticleState;
import io.communique.platform.kafka.BrokenRecord;
import io.communique.schemas.CanonicalForm;
import io.communique.schemas.Proof;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Seal;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import io.communique.syndication.TakeStatement;
import io.communique.syndication.Taken;
import io.communique.syndication.domain.SignedStatement;
import io.communique.syndication.domain.Standing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads what approval made public, and believes only the signature.
 *
 * <p>A state that this house has not learnt cannot be checked, because its name is inside the
 * signed bytes and is lost to an older reader. Such an article is taken from the public and parked:
 * not knowing is not showing.
 */
@Component
class ArticleReader {

    static final String LISTENER = "syndication-articles";

    private static final Logger log = LoggerFactory.getLogger(ArticleReader.class);

    private final Wire wire;
    private final PublicKeys keys;
    private final TakeStatement takeStatement;
    private final Counter refusedSignatures;

    ArticleReader(Wire wire, PublicKeys keys, TakeStatement takeStatement, MeterRegistry meters) {
        this.wire = wire;
        this.keys = keys;
        this.takeStatement = takeStatement;
        this.refusedSignatures = meters.counter("communique.signatures.refused");
    }

    @KafkaListener(
            id = LISTENER,
            idIsGroup = false,
            topics = "communique.articles",
            concurrency = "${communique.readers:2}")
    void read(ConsumerRecord<String, byte[]> record) {
        var article = Reading.of(wire, Topics.ARTICLES, record);
        var id = Reading.articleId(article.getArticleId(), record);
        Reading.path(article.getPath());
        var proof = Seal.check(article, keys);
        if (proof instanceof Proof.Refused(var why) && article.getState() != ArticleState.UNKNOWN) {
            refusedSignatures.increment();
            throw new BrokenRecord("the seal is refused: " + why);
        }
        var taken = take(signed(article, record));
        log.atInfo()
                .addKeyValue("articleId", id)
                .addKeyValue("version", article.getVersion())
                .addKeyValue("taken", taken.getClass().getSimpleName())
                .log("article read");
        if (taken instanceof Taken.Refused(var where)) {
            throw new BrokenRecord(
                    "the renditions that waited for version "
                            + article.getVersion()
                            + " differ from what was signed: "
                            + where);
        }
        if (article.getState() == ArticleState.UNKNOWN && !(taken instanceof Taken.Ignored)) {
            throw new BrokenRecord("a state of a newer contract; the article is not shown");
        }
    }

    private Taken take(SignedStatement signed) {
        try {
            return takeStatement.take(signed);
        } catch (DuplicateKeyException e) {
            throw new BrokenRecord("the address is another article's", e);
        }
    }

    private static SignedStatement signed(Article article, ConsumerRecord<?, ?> record) {
        return new SignedStatement(
                StatementForm.of(article),
                switch (article.getState()) {
                    case PUBLISHED -> Standing.PUBLISHED;
                    case WITHDRAWN -> Standing.WITHDRAWN;
                    case UNKNOWN -> Standing.UNKNOWN;
                },
                CanonicalForm.of(article),
                article.getSignature(),
                Reading.instant(record, "ce_submittedat"));
    }
}
