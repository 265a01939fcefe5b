/** Drafts, revisions and paths in PostgreSQL. */
@NullMarked
package io.communique.intake.postgres;

import org.jspecify.annotations.NullMarked;
