package io.communique.intake.domain;

/** Where an article stands in public, whatever its editors are working on. */
public enum Standing {
    UNPUBLISHED,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN
}
