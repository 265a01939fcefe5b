/** Where a local system lives: its folder, its ports, its secrets. */
@NullMarked
package io.communique.local.home;

import org.jspecify.annotations.NullMarked;
