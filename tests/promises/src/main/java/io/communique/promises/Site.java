package io.communique.promises;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the website shows.
 *
 * @param before a first look at each article's statement, by article
 * @param pages a second look, at everything of each article
 * @param feeds by address, each feed's entries from the top
 * @param indexed the paths that the front pages link to
 * @param mapped the paths in the sitemaps that the index names
 * @param told the paths in the map of news and in the change lists
 */
public record Site(
        Map<String, Glance> before,
        Map<String, Page> pages,
        Map<String, List<Entry>> feeds,
        Set<String> indexed,
        Set<String> mapped,
        Set<String> told) {

    public Site(
            Map<String, Glance> before,
            Map<String, Page> pages,
            Map<String, List<Entry>> feeds,
            Set<String> indexed,
            Set<String> mapped) {
        this(before, pages, feeds, indexed, mapped, Set.of());
    }

    public Site {
        before = Map.copyOf(before);
        pages = Map.copyOf(pages);
        feeds = Map.copyOf(feeds);
        indexed = Set.copyOf(indexed);
        mapped = Set.copyOf(mapped);
        told = Set.copyOf(told);
    }

    /** An article's statement.json: version 0 when there is none. */
    public record Glance(long version, boolean withdrawn) {

        public static final Glance NOTHING = new Glance(0, false);
    }

    /** One artefact as it was answered. */
    public record Artefact(int status, String sha256) {

        public static final Artefact NONE = new Artefact(404, "");

        public boolean shown() {
            return status == 200;
        }
    }

    /** Everything at one article's address, all of one version. */
    public record Page(
            String path,
            Glance statement,
            String statementHash,
            boolean sealed,
            Artefact page,
            Artefact card,
            Artefact markdown) {}

    /** One entry of a feed, and the hash of its bytes. */
    public record Entry(String id, String path, String sha256) {}

    public static Site empty() {
        return new Site(Map.of(), Map.of(), Map.of(), Set.of(), Set.of());
    }

    public boolean lists(String path) {
        return indexed.contains(path)
                || mapped.contains(path)
                || told.contains(path)
                || feeds.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(entry -> entry.path.equals(path));
    }

    Site mapping(Set<String> paths) {
        return new Site(before, pages, feeds, indexed, paths, told);
    }

    Site telling(String path) {
        return new Site(before, pages, feeds, indexed, mapped, Set.of(path));
    }
}
