/** What deployment prepares and services never do: roles, topics, principals, schemas. */
@NullMarked
package io.communique.local.provision;

import org.jspecify.annotations.NullMarked;
