package io.communique.intake.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page title taken apart: {@code headline *LABEL* | Site name}.
 *
 * @param label without its asterisks
 */
record Title(String headline, @Nullable String label, boolean suffixed) {

    private static final Pattern LABELLED =
            Pattern.compile("(.*\\S.*) \\*([^*]{1,40})\\*", Pattern.DOTALL);

    static Title read(String title, Area area) {
        String suffix = " | " + area.siteName();
        boolean suffixed = area.siteName() != null && title.endsWith(suffix);
        return labelled(
                suffixed ? title.substring(0, title.length() - suffix.length()) : title, suffixed);
    }

    static Title readWithoutArea(String title) {
        return labelled(title, false);
    }

    private static Title labelled(String title, boolean suffixed) {
        Matcher m = LABELLED.matcher(title);
        return m.matches()
                ? new Title(m.group(1), m.group(2), suffixed)
                : new Title(title, null, suffixed);
    }

    boolean hasMoreThanHeadline() {
        return suffixed || label != null;
    }
}
