/** Local mode: the commands of ./communique. */
@NullMarked
package io.communique.local;

import org.jspecify.annotations.NullMarked;
