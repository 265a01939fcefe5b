package io.communique.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the site serves at every address of some statements, and in its lists, byte for byte. */
record SiteCopy(Map<String, String> answers) {

    private static final List<String> ARTEFACTS =
            List.of(
                    "",
                    "card.png",
                    "card-square.png",
                    "card-tall.png",
                    "statement.json",
                    "statement.jws",
                    "index.md");
    private static final List<String> LISTS =
            List.of(
                    "/",
                    "/news/example/",
                    "/feed.atom",
                    "/news/example/feed.atom",
                    "/changes/",
                    "/news/example/changes/",
                    "/sitemap.xml",
                    "/robots.txt",
                    "/.well-known/jwks.json");

    static SiteCopy of(Newsroom newsroom, List<String> paths) {
        var addresses = new ArrayList<>(LISTS);
        addresses.addAll(newsroom.mapAddresses());
        for (var path : paths) {
            ARTEFACTS.forEach(artefact -> addresses.add(path + artefact));
        }
        var answers = new TreeMap<String, String>();
        for (var address : addresses) {
            var answer = newsroom.site(address);
            answers.put(
                    address,
                    answer.status()
                            + " "
                            + answer.header("ETag")
                            + " "
                            + new String(
                                    answer.response().body(),
                                    java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        return new SiteCopy(answers);
    }
}
