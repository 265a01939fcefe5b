/** Looks at a running system from outside: its database, its topics, its site, its logs. */
@NullMarked
package io.communique.promises.observer;

import org.jspecify.annotations.NullMarked;
