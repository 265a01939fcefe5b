/** The services as a person with a token sees them. */
@NullMarked
package io.communique.local.api;

import org.jspecify.annotations.NullMarked;
