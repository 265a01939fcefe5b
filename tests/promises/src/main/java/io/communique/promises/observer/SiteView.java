package io.communique.promises.observer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.communique.promises.Site;
import io.communique.promises.Site.Artefact;
import io.communique.promises.Site.Entry;
import io.communique.promises.Site.Glance;
import io.communique.promises.Site.Page;
import io.communique.schemas.CanonicalForm;
import io.communique.schemas.Proof;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The website as a reader sees it. */
final class SiteView {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ENTRY = Pattern.compile("<entry[ >].*?</entry>\n", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("<id>([^<]*)</id>");
    private static final Pattern PAGE =
            Pattern.compile("<link rel=\"alternate\" type=\"text/html\" href=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]*/)\"");
    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]*)</loc>");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"?next\"?");
    private static final int LOOKS = 10;
    private static final List<String> FIXED =
            List.of(
                    "/sitemap.xml",
                    "/robots.txt",
                    "/.well-known/jwks.json",
                    "/.well-known/security.txt",
                    "/accessibility/",
                    "/search/",
                    "/favicon.ico",
                    "/icon.svg",
                    "/apple-touch-icon.png");

    private final URI site;
    private final PublicKeys keys;
    private final LeakSearch leaks;

    SiteView(URI site, PublicKeys keys, LeakSearch leaks) {
        this.site = site;
        this.keys = keys;
        this.leaks = leaks;
    }

    /**
     * Twice at each article, in turn.
     *
     * @param articles the path of each article that ever was public
     * @param hidden paths that are reserved for what is not
     */
    Site look(Map<String, String> articles, Collection<String> hidden, Collection<String> areas)
            throws InterruptedException {
        var before = new ConcurrentHashMap<String, Glance>();
        var pages = new ConcurrentHashMap<String, Page>();
        Crew.each(
                articles.entrySet(), entry -> before.put(entry.getKey(), glance(entry.getValue())));
        Crew.each(articles.entrySet(), entry -> pages.put(entry.getKey(), page(entry.getValue())));
        Crew.each(hidden, path -> get(path));
        var feeds = new LinkedHashMap<String, List<Entry>>();
        var indexed = new HashSet<String>();
        var told = new HashSet<String>();
        for (var folder : folders(areas)) {
            feeds.put(folder + "feed.atom", entries(text(get(folder + "feed.atom"))));
            indexed.addAll(index(folder));
            told.addAll(index(folder + "changes/"));
        }
        get("/.well-known/jwks.json");
        var mapped = new HashSet<String>();
        for (var map : Markup.paths(LOCATION, text(get("/sitemap.xml")))) {
            mapped.addAll(Markup.paths(LOCATION, text(get(map))));
        }
        told.addAll(Markup.paths(LOCATION, text(get("/sitemap-news.xml"))));
        return new Site(before, pages, feeds, indexed, mapped, told);
    }

    static List<String> folders(Collection<String> areas) {
        var folders = new ArrayList<>(List.of("/"));
        areas.forEach(area -> folders.add("/news/" + area + "/"));
        return folders;
    }

    private HttpResponse<byte[]> get(String path) throws InterruptedException {
        var answer = Web.get(site.resolve(path));
        leaks.in(path, answer.body());
        return answer;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private Glance glance(String path) throws InterruptedException {
        return glance(get(path + "statement.json"));
    }

    private static Glance glance(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            return Glance.NOTHING;
        }
        try {
            var json = JSON.readTree(answer.body());
            return new Glance(
                    json.path("version").asLong(), json.path("state").asText().equals("withdrawn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of one version: when it changes meanwhile, it is looked at again. */
    private Page page(String path) throws InterruptedException {
        for (int look = 1; ; look++) {
            var statement = get(path + "statement.json");
            var jws = get(path + "statement.jws");
            var page =
                    new Page(
                            path,
                            glance(statement),
                            CanonicalForm.sha256(statement.body()),
                            sealed(statement, jws),
                            artefact(path),
                            artefact(path + "card.png"),
                            artefact(path + "index.md"));
            if (look == LOOKS || glance(path).equals(page.statement())) {
                return page;
            }
        }
    }

    private boolean sealed(HttpResponse<byte[]> statement, HttpResponse<byte[]> jws) {
        return statement.statusCode() == 200
                && jws.statusCode() == 200
                && Seal.check(statement.body(), text(jws).strip(), keys) instanceof Proof.Valid;
    }

    private Artefact artefact(String path) throws InterruptedException {
        var answer = get(path);
        return answer.statusCode() == 200
                ? new Artefact(200, CanonicalForm.sha256(answer.body()))
                : new Artefact(answer.statusCode(), "");
    }

    static List<Entry> entries(String feed) {
        var entries = new ArrayList<Entry>();
        var entry = ENTRY.matcher(feed);
        while (entry.find()) {
            var text = entry.group();
            var id = ID.matcher(text);
            var page = PAGE.matcher(text);
            entries.add(
                    new Entry(
                            id.find() ? id.group(1) : "",
                            page.find() ? Markup.path(page.group(1)) : "",
                            CanonicalForm.sha256(text.getBytes(StandardCharsets.UTF_8))));
        }
        return entries;
    }

    private Set<String> index(String folder) throws InterruptedException {
        var paths = new HashSet<String>();
        var next = folder;
        while (!next.isEmpty()) {
            var answer = get(next);
            paths.addAll(Markup.paths(LINK, text(answer)));
            next = next(answer);
        }
        return paths;
    }

    /** The path and query of the next page; empty on the last. */
    static String next(HttpResponse<byte[]> answer) {
        for (var link : answer.headers().allValues("Link")) {
            var next = NEXT.matcher(link);
            if (next.find()) {
                var address = URI.create(next.group(1));
                return address.getRawPath() + "?" + address.getRawQuery();
            }
        }
        return "";
    }

    /**
     * Every address of the site with what it answers: for a comparison of two sites. The map of
     * news is left out, as it moves with the clock.
     */
    static Map<String, String> tree(URI site, Collection<String> articles, Collection<String> areas)
            throws InterruptedException {
        var tree = new ConcurrentHashMap<String, String>();
        var fixed = new ArrayList<>(FIXED);
        fixed.addAll(Markup.paths(LOCATION, text(Web.get(site.resolve("/sitemap.xml")))));
        folders(areas).forEach(folder -> fixed.add(folder + "feed.atom"));
        areas.forEach(area -> fixed.add("/news/" + area + "/archive/"));
        for (var folder : folders(areas)) {
            for (var list : List.of(folder, folder + "changes/")) {
                for (var next = list; !next.isEmpty(); ) {
                    var answer = Web.get(site.resolve(next));
                    tree.put(next, Tree.form(answer));
                    next = next(answer);
                }
            }
        }
        Crew.each(fixed, path -> tree.put(path, Tree.form(Web.get(site.resolve(path)))));
        Crew.each(articles, path -> tree.putAll(article(site, path)));
        return tree;
    }

    private static Map<String, String> article(URI site, String path) throws InterruptedException {
        var tree = new HashMap<String, String>();
        for (var name : List.of("", "statement.json", "statement.jws", "index.md")) {
            tree.put(path + name, Tree.form(Web.get(site.resolve(path + name))));
        }
        for (var name : List.of("card", "card-square", "card-tall")) {
            var card = Web.get(site.resolve(path + name + ".png"));
            tree.put(path + name + ".png", Tree.form(card));
            if (card.statusCode() == 200) {
                var hash = CanonicalForm.sha256(card.body()).substring(0, 16);
                var named = path + name + "-" + hash + ".png";
                tree.put(named, Tree.form(Web.get(site.resolve(named))));
            }
        }
        return tree;
    }
}
