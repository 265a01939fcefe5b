package io.communique.intake.kafka;

import static java.util.stream.Collectors.joining;

import io.communique.events.Submission;
import io.communique.events.SubmissionState;
import io.communique.intake.News;
import io.communique.intake.domain.Content;
import io.communique.intake.domain.Master;
import io.communique.intake.domain.Revision;
import io.communique.intake.domain.Upload;
import io.communique.platform.kafka.EventHeaders;
import io.communique.platform.outbox.Event;
import io.communique.platform.outbox.Outbox;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Submissions and masters on their way, through the outbox. */
@Component
class KafkaNews implements News {

    private final Outbox outbox;
    private final AvroContent avro;
    private final Clock clock;

    KafkaNews(Outbox outbox, AvroContent avro, Clock clock) {
        this.outbox = outbox;
        this.avro = avro;
        this.clock = clock;
    }

    @Override
    public void tell(UUID articleId, Revision revision, Content content) {
        outbox.add(event(articleId, revision, content, revision.draftVersion()));
    }

    @Override
    public void tellAgain(UUID articleId, Revision revision, Content content, long version) {
        outbox.addAgain(event(articleId, revision, content, version));
    }

    /** Its id is the same each time: who tells it again tells the same. */
    @Override
    public void tell(Master master, List<Upload> uploads) {
        var areas = uploads.stream().map(Upload::area).collect(joining(","));
        outbox.addAgain(
                new Event(
                        Topics.IMAGES.name(),
                        master.hash(),
                        uploads.size(), // with one area more it is another record, and the later
                        Wire.store(passedOn(master, uploads)),
                        EventHeaders.cloudEvent(
                                master.hash() + "/" + areas,
                                "/communique/intake",
                                "io.communique.master-passed-on",
                                clock.instant(),
                                master.hash())));
    }

    private static io.communique.events.Master passedOn(Master master, List<Upload> uploads) {
        return io.communique.events.Master.newBuilder()
                .setHash(master.hash())
                .setMediaType(master.mediaType())
                .setWidth(master.width())
                .setHeight(master.height())
                .setBytes(ByteBuffer.wrap(master.bytes()))
                .setUploads(
                        uploads.stream()
                                .map(of ->
                                        new io.communique.events.Upload(
                                                of.area(), of.width(), of.height()))
                                .toList())
                .build();
    }

    /** A revision may be told several times, as more people contribute: each telling is later. */
    private static long sequence(Revision revision, long version) {
        return ((long) revision.number() << 32) + version;
    }

    /** The same again only for the same record: with more contributors it is another. */
    private static String id(String articleId, Revision revision, long version) {
        var id = articleId + "/" + revision.number();
        return version == revision.draftVersion() ? id : id + "/" + version;
    }

    private Event event(UUID articleId, Revision revision, Content content, long version) {
        String key = articleId.toString();
        return new Event(
                Topics.SUBMISSIONS.name(),
                key,
                sequence(revision, version),
                Wire.store(submission(key, revision, content)),
                EventHeaders.cloudEvent(
                        id(key, revision, version),
                        "/communique/intake",
                        "io.communique.revision-submitted",
                        revision.submittedAt(),
                        key));
    }

    private Submission submission(String articleId, Revision revision, Content content) {
        return Submission.newBuilder()
                .setArticleId(articleId)
                .setRevision(revision.number())
                .setState(SubmissionState.SUBMITTED)
                .setContentHash(revision.contentHash())
                .setContent(avro.of(content))
                .setContributors(revision.contributors())
                .setSubmittedBy(revision.submittedBy())
                .setSubmittedAt(revision.submittedAt())
                .build();
    }
}
