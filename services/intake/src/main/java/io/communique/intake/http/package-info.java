/** The editors' door: JSON and Markdown in, JSON out. */
@NullMarked
package io.communique.intake.http;

import org.jspecify.annotations.NullMarked;
