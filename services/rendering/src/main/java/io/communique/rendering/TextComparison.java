package io.communique.rendering;

import io.communique.rendering.domain.TextDifference;

/** Finds what differs between two texts. */
public interface TextComparison {

    TextDifference compare(String live, String draft);
}
