package io.communique.rendering.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a correction would change on one channel. */
public sealed interface Difference {

    String channel();

    /** Not a byte. */
    record None(String channel) implements Difference {}

    /** Other lines of text. */
    record Lines(String channel, TextDifference text) implements Difference {}

    /**
     * Another picture, and the words in it.
     *
     * @param live absent where there is none
     * @param draft absent where there will be none
     */
    record Pictures(
            String channel,
            @Nullable Rendition live,
            @Nullable Rendition draft,
            String liveWords,
            String draftWords)
            implements Difference {}

    /** Other values of what machines read in the page's head. */
    record Values(String channel, List<Value> values) implements Difference {

        public Values {
            values = List.copyOf(values);
        }
    }

    /**
     * One of them.
     *
     * @param live empty where there is none
     * @param draft empty where there will be none
     */
    record Value(String name, String live, String draft) {}
}
