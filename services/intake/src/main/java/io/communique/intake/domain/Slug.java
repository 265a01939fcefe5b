package io.communique.intake.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The last segment of a path that no editor gave.
 *
 * <p>The headline is decomposed (NFKD), its marks are dropped, it is lower-cased, and every run of
 * anything but a–z and 0–9 becomes one hyphen. What is longer than 80 characters is cut at a
 * hyphen. A headline in another script leaves nothing: then it is the first eight characters of the
 * article's id.
 */
final class Slug {

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    static String of(String headline, UUID articleId) {
        String plain =
                MARKS.matcher(Normalizer.normalize(headline, Normalizer.Form.NFKD)).replaceAll("");
        String slug = cut(trim(OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-")));
        return slug.isEmpty() ? articleId.toString().substring(0, 8) : slug;
    }

    private static String trim(String slug) {
        int from = slug.startsWith("-") ? 1 : 0;
        int to = slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return from < to ? slug.substring(from, to) : "";
    }

    private static String cut(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int word = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, word > 0 ? word : LONGEST);
    }
}
