/** What is live, asked of the public website as any reader would. */
@NullMarked
package io.communique.rendering.site;

import org.jspecify.annotations.NullMarked;
