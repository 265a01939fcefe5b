package io.communique.platform.http;

/**
 * A path of a service whose requests may be larger than usual; a service that has one brings it as
 * a bean.
 */
public record LargeBody(String path, long bytes) {}
