package io.communique.syndication.kafka;

import io.communique.events.RenditionSet;
import io.communique.platform.kafka.BrokenRecord;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import io.communique.syndication.ReadProof;
import io.communique.syndication.TakeRenditions;
import io.communique.syndication.Taken;
import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Renditions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads what rendering made. Nothing vouches for it but the proof-reader. */
@Component
class RenditionReader {

    static final String LISTENER = "syndication-renditions";

    private static final Logger log = LoggerFactory.getLogger(RenditionReader.class);

    private final Wire wire;
    private final ReadProof readProof;
    private final TakeRenditions takeRenditions;

    RenditionReader(Wire wire, ReadProof readProof, TakeRenditions takeRenditions) {
        this.wire = wire;
        this.readProof = readProof;
        this.takeRenditions = takeRenditions;
    }

    @KafkaListener(
            id = LISTENER,
            idIsGroup = false,
            topics = "communique.renditions",
            concurrency = "${communique.readers:2}")
    void read(ConsumerRecord<String, byte[]> record) {
        var set = Reading.of(wire, Topics.RENDITIONS, record);
        var id = Reading.articleId(set.getArticleId(), record);
        if (set.getRenditions().isEmpty()) {
            return; // A withdrawn version has none, and its takedown waits for nobody.
        }
        var taken = take(renditions(id, set, record));
        log.atInfo()
                .addKeyValue("articleId", id)
                .addKeyValue("version", set.getVersion())
                .addKeyValue("taken", taken.getClass().getSimpleName())
                .log("renditions read");
        if (taken instanceof Taken.Refused(var where)) {
            throw new BrokenRecord(
                    "the renditions of version "
                            + set.getVersion()
                            + " differ from what was signed: "
                            + where);
        }
    }

    private Taken take(Renditions renditions) {
        try {
            return takeRenditions.take(renditions, readProof.ahead(renditions));
        } catch (DuplicateKeyException e) {
            throw new BrokenRecord("the address is another article's", e);
        }
    }

    private static Renditions renditions(UUID id, RenditionSet set, ConsumerRecord<?, ?> record) {
        var all = new ArrayList<Rendition>();
        for (var rendition : set.getRenditions()) {
            // An artefact of a newer contract is for newer readers.
            Rendition.Name.of(rendition.getName())
                    .ifPresent(name -> {
                        var bytes = new byte[rendition.getBytes().remaining()];
                        rendition.getBytes().duplicate().get(bytes);
                        all.add(
                                new Rendition(
                                        name,
                                        rendition.getMediaType(),
                                        bytes,
                                        rendition.getSha256()));
                    });
        }
        return new Renditions(
                id,
                set.getVersion(),
                set.getRendererVersion(),
                set.getContentHash(),
                set.getPath(),
                Instant.ofEpochMilli(record.timestamp()),
                all);
    }
}
