package io.communique.local.home;

/**
 * A reason not to go on that trying again will not cure; its message is meant for the person at the
 * terminal.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }

    public Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
