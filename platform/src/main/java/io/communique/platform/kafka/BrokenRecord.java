package io.communique.platform.kafka;

/** A record that no retry will mend: it goes to the reader's dead letters, once, with this why. */
public final class BrokenRecord extends RuntimeException {

    public BrokenRecord(String why) {
        super(why);
    }

    public BrokenRecord(String why, Throwable cause) {
        super(why, cause);
    }
}
