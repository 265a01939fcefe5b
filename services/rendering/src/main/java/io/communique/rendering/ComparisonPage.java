package io.communique.rendering;

import io.communique.rendering.domain.Comparison;

/** Shows a comparison to people. */
public interface ComparisonPage {

    String page(Comparison comparison);
}
