/**
 * Local mode's own OpenID Connect issuer: the sample people of the newsroom and their tokens. Never
 * deployed.
 */
@NullMarked
package io.communique.issuer;

import org.jspecify.annotations.NullMarked;
