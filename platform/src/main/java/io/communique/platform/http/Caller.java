package io.communique.platform.http;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as the token says.
 *
 * @param subject stable for a person, whatever they are called
 * @param areas the slugs of the areas that the roles hold for
 */
public record Caller(String subject, Set<String> roles, Set<String> areas) {

    static Caller of(Jwt token) {
        var subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw Refusal.of(HttpStatus.UNAUTHORIZED, "The token names no subject.");
        }
        return new Caller(subject, words(token, "roles"), words(token, "areas"));
    }

    /** Whether the caller has one of the roles in the area. */
    public boolean may(String area, String... anyOf) {
        return areas.contains(area) && has(anyOf);
    }

    /** Whether the caller has one of the roles in any area at all. */
    public boolean has(String... anyOf) {
        return List.of(anyOf).stream().anyMatch(roles::contains);
    }

    private static Set<String> words(Jwt token, String claim) {
        List<String> words = token.getClaimAsStringList(claim);
        return words == null ? Set.of() : Set.copyOf(words);
    }
}
