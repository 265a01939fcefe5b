package io.communique.schemas;

/** A broken record: its bytes are not what its topic carries, and no retry will change that. */
public final class UnreadableRecord extends RuntimeException {

    public UnreadableRecord(String why) {
        super(why);
    }

    public UnreadableRecord(String why, Throwable cause) {
        super(why, cause);
    }
}
