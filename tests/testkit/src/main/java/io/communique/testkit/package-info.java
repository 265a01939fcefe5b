/** The house rules as tests, and what tests of several services share. */
@NullMarked
package io.communique.testkit;

import org.jspecify.annotations.NullMarked;
