package io.communique.syndication.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communique.platform.http.Caller;
import io.communique.platform.http.Refusal;
import io.communique.syndication.Timelines;
import io.communique.syndication.domain.Channel;
import io.communique.syndication.domain.Happening;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TimelineEndpointTest {

    private static final UUID ARTICLE = UUID.fromString("5b2c0c1e-6a0e-4d6e-9a53-2f1a7c1d0001");

    private final TimelineEndpoint endpoint = new TimelineEndpoint(new One());

    @ParameterizedTest
    @ValueSource(strings = {"partner", "editor", "approver", "senior", "legal", "admin"})
    void theAreasPeopleSeeIt(String role) {
        var answer = endpoint.timeline(ARTICLE.toString(), caller(role, "northants"));
        assertThat(JsonMapper.shared().writeValueAsString(answer))
                .isEqualTo(
                        "{\"articleId\":\"5b2c0c1e-6a0e-4d6e-9a53-2f1a7c1d0001\",\"path\":\"/news/northants/x/\","
                                + "\"items\":[{\"event\":\"released\",\"version\":1,\"at\":\"2026-11-20T09:00:00Z\"},"
                                + "{\"event\":\"live\",\"channel\":\"page\",\"version\":1,\"at\":\"2026-11-20T09:00:00Z\"}]}");
    }

    @Test
    void forAnyoneElseThereIsNone() {
        assertUnknown(ARTICLE.toString(), caller("editor", "elsewhere"));
        assertUnknown(ARTICLE.toString(), caller("gardener", "northants"));
        assertUnknown(UUID.randomUUID().toString(), caller("admin", "northants"));
        assertUnknown("not-a-uuid", caller("admin", "northants"));
        assertUnknown("1-1-1-1-1", caller("admin", "northants"));
    }

    private void assertUnknown(String articleId, Caller caller) {
        assertThatThrownBy(() -> endpoint.timeline(articleId, caller))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no such article for you.");
    }

    private static Caller caller(String role, String area) {
        return new Caller("somebody", Set.of(role), Set.of(area));
    }

    private static final class One implements Timelines {
        @Override
        public void add(UUID articleId, String path, List<Happening> happenings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Timeline> of(UUID articleId) {
            var at = Instant.parse("2026-11-20T09:00:00Z");
            return articleId.equals(ARTICLE)
                    ? Optional.of(
                            new Timeline(
                                    ARTICLE,
                                    "/news/northants/x/",
                                    "northants",
                                    List.of(
                                            new Happening(Happening.Kind.RELEASED, null, 1, at),
                                            new Happening(
                                                    Happening.Kind.LIVE, Channel.PAGE, 1, at))))
                    : Optional.empty();
        }
    }
}
