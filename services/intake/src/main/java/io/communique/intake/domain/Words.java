package io.communique.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the editors wrote, found sound by the house rules.
 *
 * @param area the area's slug
 * @param label data beside the headline, such as STATEMENT
 * @param body CommonMark as typed; line ends are LF
 * @param locale BCP 47
 * @param publishedAt the editor's date, to the second: past is shown, future is when it becomes
 *     public
 * @param changeNote what readers of the public version are told about what was changed
 */
public record Words(
        String area,
        @Nullable String label,
        String headline,
        String summary,
        String body,
        String locale,
        @Nullable Instant publishedAt,
        Social social,
        @Nullable Image image,
        @Nullable String changeNote) {

    public Words with(Image shown) {
        return new Words(
                area,
                label,
                headline,
                summary,
                body,
                locale,
                publishedAt,
                social,
                shown,
                changeNote);
    }

    public Content at(String path) {
        return new Content(this, path);
    }

    /** What an older revision told its readers is not told again. */
    Words withoutNote() {
        return new Words(
                area, label, headline, summary, body, locale, publishedAt, social, image, null);
    }
}
