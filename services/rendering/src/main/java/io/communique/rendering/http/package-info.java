/** Drafts in, previews out; nothing of them stays. */
@NullMarked
package io.communique.rendering.http;

import org.jspecify.annotations.NullMarked;
