/** The durable root of reviews, decisions and public state. */
@NullMarked
package io.communique.approval.postgres;

import org.jspecify.annotations.NullMarked;
