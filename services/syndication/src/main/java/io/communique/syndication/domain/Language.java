package io.communique.syndication.domain;

import java.util.Locale;
import java.util.Set;

/** A language by its BCP 47 tag, such as {@code cy-GB}. */
public record Language(String tag) {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Syrc", "Thaa");

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The value of the HTML {@code dir} attribute. */
    public String direction() {
        var script = locale().getScript();
        boolean rightToLeft =
                script.isEmpty()
                        ? RIGHT_TO_LEFT.contains(locale().getLanguage())
                        : RIGHT_TO_LEFT_SCRIPTS.contains(script);
        return rightToLeft ? "rtl" : "ltr";
    }
}
