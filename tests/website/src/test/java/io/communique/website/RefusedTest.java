package io.communique.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What has a form of its own, and is not in it, does not even become a draft. */
class RefusedTest {

    static final List<Hostile.Refused> REFUSED = Hostile.REFUSED;

    @ParameterizedTest
    @FieldSource("REFUSED")
    void theAnswerNamesTheMember(Hostile.Refused refused) throws Exception {
        var json = JsonMapper.shared();
        var draft =
                (ObjectNode) json.readTree(new Piece("", "Refused", "In short.", "A body.").json());
        draft.put("area", "example");
        draft.setAll((ObjectNode) json.readTree(refused.json()));
        var answer =
                PublicSite.shared()
                        .newsroom()
                        .draft("editor", "application/json", json.writeValueAsString(draft));
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .contains(refused.member());
    }
}
