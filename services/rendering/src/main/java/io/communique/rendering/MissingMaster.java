package io.communique.rendering;

/** A statement names a picture whose master has not come, or not come yet. */
public final class MissingMaster extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String hash;

    MissingMaster(String hash) {
        super("no master has the hash " + hash);
        this.hash = hash;
    }

    /** As the signed statement names it. */
    public String hash() {
        return hash;
    }
}
