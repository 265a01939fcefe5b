/** The partners' and operators' API. */
@NullMarked
package io.communique.syndication.http;

import org.jspecify.annotations.NullMarked;
