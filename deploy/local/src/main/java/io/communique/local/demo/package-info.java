/** The main job, played by the sample people. */
@NullMarked
package io.communique.local.demo;

import org.jspecify.annotations.NullMarked;
