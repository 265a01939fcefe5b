package io.communique.approval;

import io.communique.approval.domain.Statement;

/** Seals statements. It alone holds the private key. */
public interface Signatory {

    Statement.Sealed seal(Statement statement);
}
