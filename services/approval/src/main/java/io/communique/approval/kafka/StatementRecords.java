package io.communique.approval.kafka;

import io.communique.approval.domain.Statement;
import io.communique.events.Approvals;
import io.communique.events.Article;
import io.communique.events.ArticleState;
import io.communique.events.Change;
import io.communique.events.Policy;

/** A statement as the log's Article record. */
final class StatementRecords {

    private StatementRecords() {}

    static Article of(Statement statement, String signature) {
        var content = statement.content();
        return new Article(
                statement.articleId().toString(),
                statement.version(),
                statement.revision(),
                switch (statement.state()) {
                    case PUBLISHED -> ArticleState.PUBLISHED;
                    case WITHDRAWN -> ArticleState.WITHDRAWN;
                },
                statement.issuer(),
                statement.approvedAt(),
                statement.releasedAt(),
                statement.firstReleasedAt(),
                statement.previous(),
                new Policy(
                        statement.policy().rule(),
                        statement.policy().approvals().stream()
                                .map(it -> new Approvals(it.role(), it.count()))
                                .toList()),
                statement.contentHash(),
                statement.path(),
                content == null ? null : ContentRecords.of(content),
                statement.changes().stream()
                        .map(it -> new Change(it.version(), it.releasedAt(), it.note()))
                        .toList(),
                signature);
    }
}
