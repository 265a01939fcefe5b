package io.communique.syndication;

/** The office's published keys, as partners fetch them. */
@FunctionalInterface
public interface KeyDirectory {

    /** A JWK set (RFC 7517). */
    byte[] jwks();
}
