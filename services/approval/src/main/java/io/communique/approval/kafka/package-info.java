/** Submissions in; decisions and sealed articles out. */
@NullMarked
package io.communique.approval.kafka;

import org.jspecify.annotations.NullMarked;
