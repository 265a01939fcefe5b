/**
 * The editors' service: drafts are written and saved here, and handed in for approval. One class,
 * one use case.
 */
@NullMarked
package io.communique.intake;

import org.jspecify.annotations.NullMarked;
