/** Approval: one verb, one class, one transaction. Who approved which words, and what is public. */
@NullMarked
package io.communique.approval;

import org.jspecify.annotations.NullMarked;
