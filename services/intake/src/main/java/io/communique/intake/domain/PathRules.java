package io.communique.intake.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which paths an article may live at, whoever else has one. */
final class PathRules {

    /** Names that the site keeps for itself directly under an area. */
    static final Set<String> RESERVED =
            Set.of(
                    "api",
                    "archive",
                    "assets",
                    "card",
                    "changes",
                    "feed",
                    "feeds",
                    "index",
                    "label",
                    "page",
                    "search",
                    "sitemap",
                    "statement",
                    "static");

    private static final Pattern ARTEFACT =
            Pattern.compile(
                    "card(-[^/]*)?\\.png|statement\\.(json|jws)|index\\.(md|html)|feed\\.atom|sitemap\\.xml");
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private PathRules() {}

    static Optional<String> flaw(String path, Area area) {
        if (path.length() > Part.PATH.longest()) {
            return Optional.of("must be at most " + Part.PATH.longest() + " characters");
        }
        if (!path.startsWith(area.root())) {
            return Optional.of("must lie under " + area.root());
        }
        if (path.equals(area.root())) {
            return Optional.of("is the area's own page");
        }
        if (Permalink.isAbove(path, area)) {
            return Optional.of("is above the paths that this area's statements get");
        }
        if (!path.endsWith("/")) {
            return Optional.of("must end with /");
        }
        return inside(
                List.of(path.substring(area.root().length(), path.length() - 1).split("/", -1)));
    }

    private static Optional<String> inside(List<String> segments) {
        if (RESERVED.contains(segments.getFirst())) {
            return Optional.of("lies under the reserved name " + segments.getFirst());
        }
        return segments.stream().flatMap(segment -> segmentFlaw(segment).stream()).findFirst();
    }

    private static Optional<String> segmentFlaw(String segment) {
        if (segment.isEmpty()) {
            return Optional.of("has an empty segment");
        }
        if (ARTEFACT.matcher(segment).matches()) {
            return Optional.of("lies under the reserved name " + segment);
        }
        return SEGMENT.matcher(segment).matches()
                ? Optional.empty()
                : Optional.of("has a segment that is not made of a-z, 0-9 and inner hyphens");
    }
}
