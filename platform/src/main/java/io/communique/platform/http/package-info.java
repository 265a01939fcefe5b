/** What every HTTP door has in common: who calls, strict bodies, problems, first answers. */
@NullMarked
package io.communique.platform.http;

import org.jspecify.annotations.NullMarked;
