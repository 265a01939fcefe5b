package io.communique.rendering.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The language a statement is written in, by its BCP 47 tag, such as {@code cy-GB}. */
public record Language(String tag) {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Syrc", "Thaa");
    private static final Map<String, String> USUAL_TERRITORY =
            Map.of("ar", "AR", "cy", "GB", "en", "GB", "ur", "PK", "he", "IL", "fa", "IR");

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public boolean isRightToLeft() {
        var script = locale().getScript();
        return script.isEmpty()
                ? RIGHT_TO_LEFT.contains(locale().getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(script);
    }

    /** The value of the HTML {@code dir} attribute. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /** Open Graph's {@code language_TERRITORY}; a bare language gets its usual territory. */
    public String openGraph() {
        var language = locale().getLanguage();
        var territory = locale().getCountry();
        if (territory.isEmpty()) {
            territory = USUAL_TERRITORY.getOrDefault(language, language.toUpperCase(Locale.ROOT));
        }
        return language + "_" + territory;
    }

    /** The form that front matter uses: the tag with underscores. */
    public String underscored() {
        return tag.replace('-', '_');
    }

    public Words words() {
        return Words.in(this);
    }
}
