@NullMarked
package io.communique.local.demo;

import org.jspecify.annotations.NullMarked;
