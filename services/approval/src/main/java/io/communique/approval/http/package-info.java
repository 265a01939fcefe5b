/** What approvers and administrators ask over HTTP. */
@NullMarked
package io.communique.approval.http;

import org.jspecify.annotations.NullMarked;
