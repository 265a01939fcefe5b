package io.communique.bench.rendering;

import io.communique.rendering.domain.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The same statements as a site of another program: the same bodies, and a layout that is our own
 * page with the other's placeholders in it, so that both write the same bytes.
 */
final class PeerSite {

    private PeerSite() {}

    static Path hugo(Path folder, Renderer renderer, int pages) throws IOException {
        write(
                folder.resolve("config.toml"),
                """
                baseURL = "http://localhost/"
                title = "Harbour"
                disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "home", "section"]
                """);
        write(
                folder.resolve("layouts/_default/single.html"),
                layout(renderer, "{{ .Title }}", "{{ .Description }}", "{{ .Content }}"));
        content(folder.resolve("content/p"), pages, "");
        return folder;
    }

    static Path eleventy(Path folder, Renderer renderer, int pages) throws IOException {
        write(
                folder.resolve("src/_includes/page.njk"),
                layout(renderer, "{{ title }}", "{{ description }}", "{{ content | safe }}"));
        content(folder.resolve("src/p"), pages, "layout: page.njk\n");
        return folder;
    }

    private static String layout(Renderer renderer, String title, String summary, String body) {
        var page =
                new String(
                        renderer.page(with("TITLE-HERE", "SUMMARY-HERE", "BODY-HERE")),
                        StandardCharsets.UTF_8);
        return page.replace("TITLE-HERE", title)
                .replace("SUMMARY-HERE", summary)
                .replace("<p>BODY-HERE</p>", body);
    }

    private static Statement with(String headline, String summary, String body) {
        var any = Newsdesk.statement(0);
        return new Statement(
                any.articleId(),
                any.version(),
                any.contentHash(),
                any.issuer(),
                any.releasedAt(),
                any.firstReleasedAt(),
                any.area(),
                any.label(),
                headline,
                summary,
                body,
                any.language(),
                any.path(),
                any.publishedAt(),
                any.social(),
                any.image(),
                any.changeNote(),
                any.changes());
    }

    private static void content(Path folder, int pages, String more) throws IOException {
        for (int i = 0; i < pages; i++) {
            var statement = Newsdesk.statement(i);
            write(
                    folder.resolve(i + ".md"),
                    "---\ntitle: \"%s\"\ndescription: \"%s\"\n%s---\n%s"
                            .formatted(
                                    statement.headline(),
                                    statement.summary(),
                                    more,
                                    statement.body()));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
