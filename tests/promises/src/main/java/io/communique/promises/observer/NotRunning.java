package io.communique.promises.observer;

/** A part of the system does not answer, so nothing can be said about it. */
public final class NotRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotRunning(String what, Throwable cause) {
        super(what + " does not answer; is the system running? ./communique status", cause);
    }
}
