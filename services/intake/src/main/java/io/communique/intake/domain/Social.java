package io.communique.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * What link previews say, where it differs from the page.
 *
 * @param type the Open Graph type
 * @param title verbatim; absent when equal to the headline
 * @param description absent when equal to the summary
 */
public record Social(String type, @Nullable String title, @Nullable String description) {

    static final String USUAL_TYPE = "article";
}
