package io.communique.website;

import io.communique.journeys.Newsroom.Answer;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Follows every address that the site gives out for a place of its own, from its front page, its
 * feed and its maps, and notes what is not as it was said to be.
 */
final class Crawl {

    private static final int MOST_HOPS = 1;

    private final PublicSite site;
    private final Queue<String> waiting = new ArrayDeque<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    Crawl(PublicSite site) {
        this.site = site;
    }

    /** What is broken, each with the page that leads there. */
    List<String> broken() {
        for (var start : List.of("/", "/feed.atom", "/sitemap.xml", "/robots.txt")) {
            follow("the start", site.origin() + start);
        }
        while (!waiting.isEmpty()) {
            visit(waiting.remove());
        }
        places.forEach(this::checkFragment);
        return broken;
    }

    /** How many addresses it has been to. */
    int visited() {
        return anchors.size();
    }

    private void follow(String source, String address) {
        if (!(address + "/").startsWith(site.origin() + "/")) {
            return;
        }
        var parts = address.split("#", 2);
        if (parts.length == 2 && !parts[1].isEmpty()) {
            places.putIfAbsent(address, source);
        }
        if (sources.putIfAbsent(parts[0], source) == null) {
            waiting.add(parts[0]);
        }
    }

    private void visit(String address) {
        anchors.put(address, new HashSet<>());
        var answer = get(address);
        for (int hops = 0; answer.status() == 308 && hops < MOST_HOPS; hops++) {
            answer = get(URI.create(address).resolve(answer.header("Location")).toString());
        }
        if (answer.status() != 200) {
            broken.add(sources.get(address) + " leads to " + address + ": " + answer.status());
            return;
        }
        var type = answer.header("Content-Type");
        if (type.startsWith("text/html")) {
            page(address, Jsoup.parse(answer.text(), address));
        } else if (type.contains("xml")) {
            var document = Jsoup.parse(answer.text(), address, Parser.xmlParser());
            document.select("loc").eachText().forEach(loc -> follow(address, loc));
            document.select("link[href]").forEach(link -> follow(address, link.absUrl("href")));
        } else if (type.startsWith("text/plain")) {
            answer.text()
                    .lines()
                    .filter(line -> line.startsWith("Sitemap: "))
                    .forEach(line -> follow(address, line.substring("Sitemap: ".length())));
        }
    }

    private Answer get(String address) {
        return site.newsroom().site(address.substring(site.origin().length()));
    }

    /** Whoever follows a statement's link to its check asks the one page that checks them all. */
    private static boolean asksOf(String page, String address) {
        return URI.create(page).getPath().equals("/verify/")
                && URI.create(address).getPath().equals("/verify/");
    }

    private void page(String address, Document page) {
        page.select("[id]").forEach(element -> anchors.get(address).add(element.id()));
        if (site.isPiece(URI.create(address).getPath())) {
            page.select(".body").remove();
        }
        addresses(page).forEach(found -> follow(address, found));
        var own = page.select("link[rel=canonical]").eachAttr("abs:href");
        own.addAll(page.select("meta[property=og:url]").eachAttr("content"));
        own.stream()
                .filter(said -> !said.equals(address))
                .filter(said -> !asksOf(said, address))
                .forEach(said -> broken.add(address + " says that it is " + said));
    }

    private static Set<String> addresses(Document page) {
        var found = new LinkedHashSet<String>();
        for (var name : List.of("href", "src", "action", "poster", "data")) {
            page.select("[" + name + "]").forEach(element -> found.add(element.absUrl(name)));
        }
        for (Element element : page.select("[srcset]")) {
            Arrays.stream(element.attr("srcset").split(","))
                    .map(candidate -> candidate.strip().split("\\s+")[0])
                    .forEach(
                            path -> found.add(URI.create(page.baseUri()).resolve(path).toString()));
        }
        for (var name : List.of("og:image", "og:url", "twitter:image")) {
            found.addAll(
                    page.select("meta[property=%1$s], meta[name=%1$s]".formatted(name))
                            .eachAttr("content"));
        }
        return found;
    }

    private void checkFragment(String address, String source) {
        var parts = address.split("#", 2);
        var known = anchors.getOrDefault(parts[0], Set.of());
        if (!known.contains(parts[1])) {
            broken.add(source + " leads to " + address + ": no such place on the page");
        }
    }
}
