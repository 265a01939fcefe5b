package io.communique.website;

import io.communique.journeys.Newsroom;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A statement that was written to try the site, not to be read. */
record Piece(String name, String headline, String summary, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** As a draft, in an area where no other statements stand. */
    String json() {
        return JSON.writeValueAsString(
                Map.of(
                        "area",
                        "northants",
                        "headline",
                        headline,
                        "summary",
                        summary,
                        "body",
                        body,
                        "locale",
                        "en-GB",
                        "social",
                        Map.of("title", headline + " again", "description", summary + " again")));
    }

    String publish(Newsroom newsroom) throws Exception {
        return newsroom.publish("application/json", json()).path();
    }

    @Override
    public String toString() {
        return name;
    }
}
