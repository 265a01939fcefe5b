@NullMarked
package io.communique.local.home;

import org.jspecify.annotations.NullMarked;
