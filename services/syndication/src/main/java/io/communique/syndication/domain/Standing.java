package io.communique.syndication.domain;

/**
 * Where a statement stands in public; UNKNOWN is a standing this house has not learnt and is not
 * shown.
 */
public enum Standing {
    PUBLISHED,
    WITHDRAWN,
    UNKNOWN
}
