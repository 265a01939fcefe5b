package io.communique.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.syndication.domain.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken back is gone from every channel, and stays so. */
class WithdrawalTest extends WholeSite {

    @Test
    void aWithdrawalWaitsForNothing() {
        show(first);
        var withdrawal = first.withdrawn(2, LATER);
        assertThat(takeStatement.take(withdrawal)).isEqualTo(new Taken.Public());
        assertWithdrawn(withdrawal.json());
        assertThat(taken(first.renditions())).isEqualTo(new Taken.Ignored());
        assertThat(taken(second.renditions())).isEqualTo(new Taken.Ignored());
        assertThat(takeStatement.take(first.signed())).isEqualTo(new Taken.Ignored());
        assertWithdrawn(withdrawal.json());
        for (var table : List.of("artefact", "signed", "waiting_rendition")) {
            assertThat(
                            jdbc.sql("select string_agg(t::text, ' ') from " + table + " t")
                                    .query(String.class)
                                    .optional()
                                    .orElse(""))
                    .doesNotContain("Inspectorate");
        }
    }

    @Test
    void aWithdrawalThatComesFirstIsShownAndBeatsWhatItWithdrew() {
        taken(first.renditions());
        var withdrawal = first.withdrawn(2, LATER);
        takeStatement.take(withdrawal);
        assertThat(takeStatement.take(first.signed())).isEqualTo(new Taken.Ignored());
        assertWithdrawn(withdrawal.json());
    }

    @Test
    void whatIsTakenBackLeavesEveryList() {
        show(first);
        takeStatement.take(first.withdrawn(2, LATER));
        assertThat(text("/news/northants/archive/")).doesNotContain("2026/11");
        assertThat(text("/news/northants/")).doesNotContain("label/statement");
        assertThat(get("/news/northants/archive/2026/11/").statusCode()).isEqualTo(404);
        assertThat(get("/news/northants/label/statement/").statusCode()).isEqualTo(404);
        assertThat(text("/search/?q=officers")).doesNotContain(path);
    }

    @Test
    void anUnlearntStateIsNotPublic() {
        show(first);
        takeStatement.take(first.bare(2, LATER, Standing.UNKNOWN));
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(get(path + "statement.json").statusCode()).isEqualTo(404);
        assertThat(text("/")).doesNotContain(path);
    }

    private void assertWithdrawn(byte[] withdrawal) {
        for (var channel : List.of("", "card.png", cardName(first), "index.md")) {
            var answer = get(path + channel);
            assertThat(answer.statusCode()).as(channel).isEqualTo(410);
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        }
        assertThat(get(path + "statement.json").body()).isEqualTo(withdrawal);
        assertThat(text(path + "statement.jws")).isEqualTo("header..signature-2");
        for (var list : LISTS) {
            assertThat(text(list)).as(list).doesNotContain(path, "inspection");
        }
        assertThat(text("/sitemap.xml")).doesNotContain("northants-2026-11");
        assertThat(get(MAP).statusCode()).isEqualTo(404);
        assertThat(text("/changes/"))
                .contains(
                        "Withdrawn", "A statement by Northamptonshire Police", "20 November 2026");
    }
}
