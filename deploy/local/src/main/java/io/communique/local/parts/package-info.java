/** What a local system consists of, one class for each kind of process. */
@NullMarked
package io.communique.local.parts;

import org.jspecify.annotations.NullMarked;
