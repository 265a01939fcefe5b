package io.communique.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.approval.Samples;
import io.communique.approval.domain.Statement.Change;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ArticleTest {

    private static final Instant MORNING = Samples.MORNING;

    private final Article first = released(Article.unpublished(UUID.randomUUID()), null, MORNING);

    @Test
    void everyNotedChangeStaysWithTheArticle() {
        var second = released(first, "It is the other bridge.", MORNING.plusSeconds(60));
        var silent = released(second, null, MORNING.plusSeconds(120));
        var fourth = released(silent, "It opens today.", MORNING.plusSeconds(180));

        assertThat(second.latest().statement().changes())
                .containsExactly(new Change(2, MORNING.plusSeconds(60), "It is the other bridge."));
        assertThat(silent.latest().statement().changes())
                .isEqualTo(second.latest().statement().changes());
        assertThat(fourth.latest().statement().changes())
                .containsExactly(
                        new Change(2, MORNING.plusSeconds(60), "It is the other bridge."),
                        new Change(4, MORNING.plusSeconds(180), "It opens today."));
    }

    @Test
    void theFirstWordsChangeNothing() {
        var noted = released(Article.unpublished(first.id()), "A change of nothing.", MORNING);
        assertThat(noted.latest().statement().changes()).isEmpty();
    }

    @Test
    void aWithdrawalTakesTheNotesBackToo() {
        var second = released(first, "A name was wrong.", MORNING.plusSeconds(60));
        var withdrawn = Article.withdraw(second.latest(), "legal", MORNING.plusSeconds(120));
        assertThat(withdrawn.changes()).isEmpty();
    }

    @Test
    void whatWasKeptBeforeThereWereNotesIsStillRead() {
        var json = JsonMapper.shared();
        var kept = (ObjectNode) json.valueToTree(first.latest().statement());
        kept.remove("changes");
        assertThat(json.treeToValue(kept, Statement.class)).isEqualTo(first.latest().statement());
    }

    private static Article released(Article article, @Nullable String note, Instant at) {
        var revision = Samples.noted(article.id(), (int) article.version() + 1, note);
        var statement = article.release(revision, at, "Example", at);
        return article.after(new Statement.Sealed(statement, "header..signature", "hash"));
    }
}
