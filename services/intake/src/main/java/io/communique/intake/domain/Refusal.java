package io.communique.intake.domain;

import java.util.List;
import java.util.UUID;

/** Why an editor's wish is not granted. */
public sealed interface Refusal {

    record UnknownDraft() implements Refusal {}

    /** Not a role, or not an area, of the caller. */
    record NotYours(String why) implements Refusal {}

    /**
     * Somebody saved since the caller looked.
     *
     * @param version the newest
     */
    record Stale(long version) implements Refusal {}

    record Flawed(List<Objection> objections) implements Refusal {}

    record UnknownPicture() implements Refusal {}

    /** An upload that cannot become a picture of the house. */
    record Spoilt(List<Objection> objections) implements Refusal {}

    /**
     * Another article lives at the path, above it or below it.
     *
     * @param place where in the manuscript the path stands
     */
    record PathHeld(String place, String path, UUID holder) implements Refusal {}

    /** The words to be handed in are public already. */
    record NothingNew(UUID articleId, String path, Revision published) implements Refusal {}

    /** Not in this state of things. */
    record OutOfTurn(String why) implements Refusal {}
}
