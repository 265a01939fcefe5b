/** What a review, a decision and an article's public state are, and what may become of them. */
@NullMarked
package io.communique.approval.domain;

import org.jspecify.annotations.NullMarked;
