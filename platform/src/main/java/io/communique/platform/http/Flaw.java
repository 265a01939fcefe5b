package io.communique.platform.http;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where: a JSON Pointer (RFC 6901) or a line of the body
 */
public record Flaw(String pointer, String message) {}
