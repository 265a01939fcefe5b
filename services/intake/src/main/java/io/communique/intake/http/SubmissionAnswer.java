package io.communique.intake.http;

import io.communique.intake.SubmitRevision.Submission;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A revision as handed in.
 *
 * @param version the draft's, whose words these are
 * @param state what the draft has become since
 */
@Schema(name = "Submission")
record SubmissionAnswer(
        UUID articleId,
        String path,
        int revision,
        String contentHash,
        long version,
        String state,
        Instant submittedAt) {

    static SubmissionAnswer of(Submission submission) {
        return new SubmissionAnswer(
                submission.draft().articleId(),
                submission.draft().content().path(),
                submission.revision().number(),
                submission.revision().contentHash(),
                submission.revision().draftVersion(),
                submission.draft().state().word(),
                submission.revision().submittedAt());
    }
}
