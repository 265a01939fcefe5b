package io.communique.approval.kafka;

import io.communique.approval.ReceiveSubmission;
import io.communique.approval.domain.Revision;
import io.communique.events.Submission;
import io.communique.platform.kafka.BrokenRecord;
import io.communique.schemas.CanonicalForm;
import io.communique.schemas.Topics;
import io.communique.schemas.UnreadableRecord;
import io.communique.schemas.Wire;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads submissions; what arrives must hash to what it says it is. */
@Component
class SubmissionReader {

    private final Wire wire;
    private final ReceiveSubmission submissions;

    SubmissionReader(Wire wire, ReceiveSubmission submissions) {
        this.wire = wire;
        this.submissions = submissions;
    }

    @KafkaListener(topics = "communique.submissions")
    void read(ConsumerRecord<String, byte @Nullable []> record) {
        var value = record.value();
        if (value == null) {
            throw new BrokenRecord("no value");
        }
        var submission = submission(value);
        if (!submission.getArticleId().equals(record.key())) {
            throw new BrokenRecord("the key is not the article's id");
        }
        switch (submission.getState()) {
            case SUBMITTED -> submissions.receive(revision(submission));
            case RECALLED, ERASED -> submissions.recall(id(submission), submission.getRevision());
            case UNKNOWN -> throw new BrokenRecord("a state that this reader does not know");
        }
    }

    private Submission submission(byte[] value) {
        try {
            return wire.read(Topics.SUBMISSIONS, value);
        } catch (UnreadableRecord e) {
            throw new BrokenRecord(String.valueOf(e.getMessage()), e);
        }
    }

    private static Revision revision(Submission submission) {
        var content = submission.getContent();
        if (content == null) {
            throw new BrokenRecord("submitted without content");
        }
        if (!CanonicalForm.contentHash(content).equals(submission.getContentHash())) {
            throw new BrokenRecord("the content does not hash to what it says");
        }
        return new Revision(
                id(submission),
                submission.getRevision(),
                ContentRecords.of(content),
                submission.getContentHash(),
                Set.copyOf(submission.getContributors()),
                submission.getSubmittedBy(),
                submission.getSubmittedAt());
    }

    private static UUID id(Submission submission) {
        try {
            return UUID.fromString(submission.getArticleId());
        } catch (IllegalArgumentException e) {
            throw new BrokenRecord("the article's id is not a UUID", e);
        }
    }
}
