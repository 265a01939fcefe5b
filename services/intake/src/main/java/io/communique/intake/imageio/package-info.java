/**
 * Pictures developed: taken apart, decoded within bounds, set upright, put into sRGB, made anew.
 */
@NullMarked
package io.communique.intake.imageio;

import org.jspecify.annotations.NullMarked;
