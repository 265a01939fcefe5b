package io.communique.rendering.kafka;

import io.communique.events.Article;
import io.communique.platform.kafka.BrokenRecord;
import io.communique.rendering.RenderStatement;
import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.RenditionSet;
import io.communique.schemas.Proof;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Seal;
import io.communique.schemas.Topics;
import io.communique.schemas.UnreadableRecord;
import io.communique.schemas.Wire;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Answers an article's record with a rendition set, and comes back when the broker has it.
 *
 * <p>A version answered twice gives the same bytes twice, which readers drop by (version, renderer
 * version). Nothing is rendered whose signature does not hold.
 */
@Component
class ComposingRoom {

    private static final Logger log = LoggerFactory.getLogger(ComposingRoom.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Wire wire;
    private final PublicKeys keys;
    private final Offices offices;
    private final RenderStatement rendering;
    private final RenditionSetWriter writer;
    private final MasterFolder masters;
    private final Timer times;
    private final Counter refused;

    ComposingRoom(
            Wire wire,
            PublicKeys keys,
            Offices offices,
            RenderStatement rendering,
            RenditionSetWriter writer,
            MasterFolder masters,
            MeterRegistry meters) {
        this.wire = wire;
        this.keys = keys;
        this.offices = offices;
        this.rendering = rendering;
        this.writer = writer;
        this.masters = masters;
        this.times = meters.timer("communique.rendering");
        this.refused = meters.counter("communique.signatures.refused");
    }

    void answer(ConsumerRecord<String, byte[]> record) {
        answer(article(record), record.timestamp());
    }

    /** Answers only what belongs to an area that is asked for, and says whether it did. */
    boolean answer(ConsumerRecord<String, byte[]> record, Predicate<String> areas) {
        var article = article(record);
        var isMeant = areas.test(offices.at(article.getPath()).area());
        if (isMeant) {
            answer(article, record.timestamp());
        }
        return isMeant;
    }

    private void answer(Article article, long toldAt) {
        switch (article.getState()) {
            case PUBLISHED -> {
                check(article);
                awaitPicture(article, toldAt);
                var statement = PublishedArticle.statement(article);
                write(article, times.record(() -> rendering.render(statement)));
            }
            case WITHDRAWN -> {
                check(article);
                write(article, nothing(article));
            }
            case UNKNOWN ->
                    log.atWarn()
                            .addKeyValue("articleId", article.getArticleId())
                            .addKeyValue("version", article.getVersion())
                            .log("article in a state of later days, not public here");
        }
    }

    private Article article(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new BrokenRecord("no value");
        }
        try {
            var article = wire.read(Topics.ARTICLES, record.value());
            if (!article.getArticleId().equals(record.key())) {
                throw new BrokenRecord("the key is not the article's id");
            }
            return article;
        } catch (UnreadableRecord e) {
            throw new BrokenRecord(String.valueOf(e.getMessage()), e);
        }
    }

    private void check(Article article) {
        switch (Seal.check(article, keys)) {
            case Proof.Valid _ -> {}
            case Proof.Refused(var why) -> {
                refused.increment();
                throw new BrokenRecord(why);
            }
        }
    }

    /**
     * A picture is told before its statement, but on another topic: it may come a moment later.
     * What has not come long after the statement is lost, and parks no other statement than its
     * own.
     */
    private void awaitPicture(Article article, long toldAt) {
        var content = article.getContent();
        var image = content == null ? null : content.getImage();
        var hash = image == null ? null : image.getHash();
        if (hash == null) {
            return;
        }
        var patience = PATIENCE.minusMillis(Math.max(0, System.currentTimeMillis() - toldAt));
        if (!masters.arrives(hash, patience)) {
            throw new BrokenRecord("its picture has not come; reconcile passes it on again");
        }
    }

    private void write(Article article, RenditionSet set) {
        writer.write(set, article.getReleasedAt());
        log.atInfo()
                .addKeyValue("articleId", set.articleId())
                .addKeyValue("version", set.version())
                .addKeyValue("renditions", set.renditions().size())
                .log("rendered");
    }

    private RenditionSet nothing(Article article) {
        return rendering.nothing(
                UUID.fromString(article.getArticleId()),
                article.getVersion(),
                article.getContentHash(),
                article.getPath());
    }
}
