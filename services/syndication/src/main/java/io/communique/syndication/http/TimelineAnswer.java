package io.communique.syndication.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article's timeline as JSON. */
record TimelineAnswer(UUID articleId, String path, List<Item> items) {

    /** One happening; the channel is absent where the happening is not of one channel. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(String event, @Nullable String channel, long version, Instant at) {}
}
