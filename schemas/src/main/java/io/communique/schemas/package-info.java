/**
 * The only language the services share: topics, the canonical form of a statement, its seal, and
 * the wire form of records.
 */
@NullMarked
package io.communique.schemas;

import org.jspecify.annotations.NullMarked;
