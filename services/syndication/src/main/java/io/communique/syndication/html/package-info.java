/** Proof-reading: what a reader would see on an artefact, against what was signed. */
@NullMarked
package io.communique.syndication.html;

import org.jspecify.annotations.NullMarked;
