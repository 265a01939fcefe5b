/**
 * The rules of the editors' room: what a draft is, what may be said in it, and what may happen to
 * it.
 */
@NullMarked
package io.communique.intake.domain;

import org.jspecify.annotations.NullMarked;
