/** The one body format: CommonMark in, safe HTML and plain text out. */
@NullMarked
package io.communique.rendering.markdown;

import org.jspecify.annotations.NullMarked;
