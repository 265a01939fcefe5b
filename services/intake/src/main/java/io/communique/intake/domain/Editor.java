package io.communique.intake.domain;

import java.util.Set;

/**
 * Someone at the door, as their token names them.
 *
 * @param subject stable for a person
 */
public record Editor(String subject, Set<String> roles, Set<String> areas) {

    private static final Set<String> WRITERS = Set.of("editor", "approver", "senior");

    public Editor {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
    }

    public boolean writes() {
        return roles.stream().anyMatch(WRITERS::contains);
    }

    public boolean writesIn(String area) {
        return writes() && areas.contains(area);
    }

    public boolean administers() {
        return roles.contains("admin");
    }
}
