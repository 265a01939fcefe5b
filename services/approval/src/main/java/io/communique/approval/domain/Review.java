package io.communique.approval.domain;

/** Where a revision stands with its approvers. It is decided once, or never. */
public sealed interface Review {

    Revision revision();

    record Awaiting(Revision revision) implements Review {}

    record Decided(Revision revision, Decision decision) implements Review {}

    /** A newer submission took its place before it was decided. */
    record Superseded(Revision revision) implements Review {}

    /** Its article was withdrawn, or its editors took it back. */
    record Closed(Revision revision) implements Review {}

    /**
     * Whether a decision may be taken. First who decides, then on which words, then whether there
     * is still something to decide; so a contributor never learns more than that they may not.
     */
    static Reply decide(Review review, Decide command) {
        var revision = review.revision();
        if (revision.contributors().contains(command.by())) {
            return new Reply.Refused(Objection.OWN_WORK);
        }
        if (!revision.contentHash().equals(command.contentHash())) {
            return new Reply.Refused(Objection.OTHER_CONTENT);
        }
        return switch (review) {
            case Awaiting _ -> new Reply.Accepted();
            case Decided(_, var first) when first.isRepeatedBy(command) ->
                    new Reply.Repeated(first);
            case Decided _ -> new Reply.Refused(Objection.ALREADY_DECIDED);
            case Superseded _ -> new Reply.Refused(Objection.SUPERSEDED);
            case Closed _ -> new Reply.Refused(Objection.WITHDRAWN);
        };
    }
}
