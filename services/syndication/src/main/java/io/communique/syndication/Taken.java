package io.communique.syndication;

/** What became of something that a topic brought. */
public sealed interface Taken {

    /** It changed what readers see. */
    record Public() implements Taken {}

    /** It is kept until its other half comes. */
    record Waiting() implements Taken {}

    /** It says nothing new. */
    record Ignored() implements Taken {}

    /** The renditions are not what was signed; what was shown before stays. */
    record Refused(String why) implements Taken {}
}
