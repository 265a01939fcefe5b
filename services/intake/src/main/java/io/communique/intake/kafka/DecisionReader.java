package io.communique.intake.kafka;

import io.communique.events.Decision;
import io.communique.events.Verdict;
import io.communique.intake.LearnDecision;
import io.communique.intake.domain.Outcome;
import io.communique.intake.domain.Standing;
import io.communique.platform.kafka.BrokenRecord;
import io.communique.schemas.Topics;
import io.communique.schemas.UnreadableRecord;
import io.communique.schemas.Wire;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Approval's decisions, in the order of each article. The change is committed before the offset is,
 * so a record may come twice; the guard on its sequence lets it count once.
 */
@Component
class DecisionReader {

    private final Wire wire;
    private final LearnDecision learn;

    DecisionReader(Wire wire, LearnDecision learn) {
        this.wire = wire;
        this.learn = learn;
    }

    @KafkaListener(id = "decisions", groupId = "intake", topics = "communique.decisions")
    void read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        Decision decision = decision(record.value());
        learn.learn(articleId(decision), outcome(decision));
    }

    private Decision decision(byte[] value) {
        try {
            return wire.read(Topics.DECISIONS, value);
        } catch (UnreadableRecord e) {
            throw new BrokenRecord("not a readable Decision: " + e.getMessage(), e);
        }
    }

    private static UUID articleId(Decision decision) {
        try {
            return UUID.fromString(decision.getArticleId());
        } catch (IllegalArgumentException e) {
            throw new BrokenRecord("the articleId is no UUID", e);
        }
    }

    private static Outcome outcome(Decision decision) {
        return new Outcome(
                decision.getSequence(),
                decision.getRevision(),
                verdict(decision.getVerdict()),
                decision.getComment(),
                standing(decision.getStanding()),
                decision.getPublishedRevision(),
                decision.getReleaseAt());
    }

    private static Outcome.Verdict verdict(Verdict verdict) {
        return switch (verdict) {
            case NONE -> Outcome.Verdict.NONE;
            case APPROVED -> Outcome.Verdict.APPROVED;
            case RETURNED -> Outcome.Verdict.RETURNED;
            case UNKNOWN -> throw new BrokenRecord("a verdict that this reader does not know");
        };
    }

    private static Standing standing(io.communique.events.Standing standing) {
        return switch (standing) {
            case UNPUBLISHED -> Standing.UNPUBLISHED;
            case SCHEDULED -> Standing.SCHEDULED;
            case PUBLISHED -> Standing.PUBLISHED;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case UNKNOWN -> throw new BrokenRecord("a standing that this reader does not know");
        };
    }
}
