package io.communique.rendering.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads articles in the order of their keys and has each version answered with one rendition set.
 * The offset moves only after the broker has acknowledged the set, so none is lost.
 */
@Component
class ArticleReader {

    static final String LISTENER = "articles";

    private final ComposingRoom room;
    private final RightOfWay way;

    ArticleReader(ComposingRoom room, RightOfWay way) {
        this.room = room;
        this.way = way;
    }

    @KafkaListener(
            id = LISTENER,
            idIsGroup = false,
            topics = "#{T(io.communique.schemas.Topics).ARTICLES.name()}")
    void read(ConsumerRecord<String, byte[]> record) {
        way.take(() -> room.answer(record));
    }
}
