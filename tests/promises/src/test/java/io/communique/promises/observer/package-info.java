@NullMarked
package io.communique.promises.observer;

import org.jspecify.annotations.NullMarked;
