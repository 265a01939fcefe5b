package io.communique.rendering.domain;

import java.util.List;

/**
 * A draft held against what is live, channel by channel.
 *
 * @param draft the statement that would take the live one's place
 */
public record Comparison(
        Office office, Statement live, Statement draft, List<Difference> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }
}
