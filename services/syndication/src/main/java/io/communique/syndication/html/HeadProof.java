package io.communique.syndication.html;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what search engines and link previews take from a page's head. */
final class HeadProof {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> REQUIRED =
            Set.of(
                    "description",
                    "og:title",
                    "og:type",
                    "og:url",
                    "og:description",
                    "og:image",
                    "og:locale");

    /** The site's own mark, in the forms that it has, by how a page links to each. */
    static final Map<String, Set<String>> ICONS =
            Map.of(
                    "icon", Set.of("/favicon.ico", "/icon.svg"),
                    "apple-touch-icon", Set.of("/apple-touch-icon.png"));

    private static final Set<String> TYPES =
            Set.of(
                    "https://schema.org",
                    "NewsArticle",
                    "Organization",
                    "NewsMediaOrganization",
                    "ImageObject",
                    "CorrectionComment",
                    "WebPage");
    private static final Pattern POLICY =
            Pattern.compile(
                    "default-src 'none'; style-src( 'sha256-[A-Za-z0-9+/=]{44}')+; img-src 'self'; base-uri 'none'; form-action 'none'");

    private final Facts facts;
    private final Findings findings;

    HeadProof(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    void read(Document page) {
        findings.expectEqual(1, page.select("title").size(), "page: not one title");
        page.select("title")
                .forEach(title ->
                        findings.expectEqual(
                                Sheet.normal(facts.pageTitle()),
                                Sheet.normal(title.wholeText()),
                                "page: the title"));
        findings.expectEqual(
                1, page.select("link[rel=canonical]").size(), "page: not one canonical address");
        page.select("link[rel=canonical]")
                .forEach(link ->
                        findings.expectEqual(
                                facts.canonical(),
                                link.attr("href"),
                                "page: the canonical address"));
        page.select("link")
                .forEach(link ->
                        findings.expect(
                                Set.of("canonical", "alternate").contains(link.attr("rel"))
                                        || isIcon(link),
                                "page: a link in the head"));
        metas(page);
        var data = page.select("script");
        findings.expectEqual(1, data.size(), "page: not one script of data");
        data.forEach(script -> linkedData(script.data()));
    }

    private static boolean isIcon(Element link) {
        return ICONS.getOrDefault(link.attr("rel"), Set.of()).contains(link.attr("href"));
    }

    private void metas(Document page) {
        var meant = meant();
        var seen = new java.util.HashSet<String>();
        for (Element meta : page.select("meta")) {
            if (meta.hasAttr("charset")) {
                findings.expectEqual("utf-8", meta.attr("charset"), "page: charset");
            } else if (meta.hasAttr("http-equiv")) {
                findings.expect(
                        meta.attr("http-equiv").equals("Content-Security-Policy")
                                && POLICY.matcher(meta.attr("content")).matches(),
                        "page: http-equiv");
            } else {
                String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
                Pattern value = meant.get(name);
                findings.expect(
                        value != null
                                && value.matcher(meta.attr("content")).matches()
                                && seen.add(name),
                        "page: meta " + (value == null ? "unknown" : name));
            }
        }
        REQUIRED.forEach(name -> findings.expect(seen.contains(name), "page: no meta " + name));
    }

    private Map<String, Pattern> meant() {
        var wording = facts.wording();
        var meant = new TreeMap<String, Pattern>();
        exactly(meant, "description", wording.summary());
        exactly(meant, "og:title", wording.socialTitle());
        exactly(meant, "og:type", wording.social().type());
        exactly(meant, "og:url", facts.canonical());
        exactly(meant, "og:description", wording.socialDescription());
        exactly(meant, "og:site_name", facts.area().title());
        exactly(meant, "og:image", facts.cardAddress());
        exactly(meant, "og:image:secure_url", facts.cardAddress());
        exactly(meant, "og:image:type", facts.pictures().card().mediaType());
        exactly(meant, "og:image:width", "1200");
        exactly(meant, "og:image:height", "630");
        exactly(meant, "og:image:alt", facts.cardWords());
        exactly(meant, "article:published_time", facts.statement().shownDate().toString());
        exactly(meant, "article:modified_time", facts.statement().releasedAt().toString());
        exactly(meant, "article:section", facts.area().name());
        exactly(meant, "article:author", facts.statement().issuer());
        if (wording.label() != null) {
            exactly(meant, "article:tag", wording.label());
        }
        exactly(meant, "twitter:card", "summary_large_image");
        exactly(meant, "twitter:title", wording.socialTitle());
        exactly(meant, "twitter:description", wording.socialDescription());
        exactly(meant, "twitter:image", facts.cardAddress());
        exactly(meant, "twitter:image:alt", facts.cardWords());
        meant.put("og:locale", openGraphLocale());
        meant.put("viewport", Pattern.compile("width=device-width, ?initial-scale=1"));
        meant.put("robots", Pattern.compile("noindex|index|all"));
        meant.put("theme-color", Pattern.compile("#[0-9a-fA-F]{3,8}"));
        meant.put("color-scheme", Pattern.compile("light dark"));
        meant.put("referrer", Pattern.compile("[a-z-]+"));
        return meant;
    }

    /** A bare language gets its usual territory, which is any one. */
    private Pattern openGraphLocale() {
        var locale = facts.locale();
        return Pattern.compile(
                locale.getLanguage()
                        + "_"
                        + (locale.getCountry().isEmpty() ? "[A-Z]{2}" : locale.getCountry()));
    }

    private static void exactly(Map<String, Pattern> meant, String name, String value) {
        meant.put(name, Pattern.compile(Pattern.quote(value)));
    }

    private void linkedData(String text) {
        try {
            var data = JSON.readTree(text);
            var wording = facts.wording();
            findings.expectEqual(
                    wording.headline(), data.path("headline").asString(""), "page: data headline");
            findings.expectEqual(
                    facts.statement().shownDate().toString(),
                    data.path("datePublished").asString(""),
                    "page: data datePublished");
            findings.expectEqual(
                    facts.statement().releasedAt().toString(),
                    data.path("dateModified").asString(""),
                    "page: data dateModified");
            findings.expectEqual(
                    wording.summary(),
                    data.path("description").asString(wording.summary()),
                    "page: data description");
            findings.expectEqual(
                    wording.locale(),
                    data.path("inLanguage").asString(wording.locale()),
                    "page: data inLanguage");
            corrections(data.path("correction"));
            wording.photograph()
                    .ifPresent(image ->
                            new PhotoProof(facts, findings).data(data.path("image"), image));
            for (var member : data.properties()) {
                if (!member.getKey().equals("image") || wording.photograph().isEmpty()) {
                    strings(member.getValue());
                }
            }
        } catch (JacksonException e) {
            findings.expect(false, "page: the data is not JSON");
        }
    }

    /** Each change that was signed, as on the page: newest first. */
    private void corrections(JsonNode found) {
        var signed = new ArrayList<Map<String, String>>();
        for (var change : facts.changes()) {
            signed.add(
                    Map.of(
                            "@type", "CorrectionComment",
                            "text", change.note(),
                            "datePublished", change.releasedAt().toString()));
        }
        var read = new ArrayList<Map<String, String>>();
        for (var correction : found) {
            var members = new TreeMap<String, String>();
            correction
                    .properties()
                    .forEach(
                            member -> members.put(member.getKey(), member.getValue().asString("")));
            read.add(members);
        }
        findings.expectEqual(signed, read, "page: data correction");
        findings.expectEqual(!signed.isEmpty(), found.isArray(), "page: data correction");
    }

    private void strings(JsonNode node) {
        if (node.isContainer()) {
            node.forEach(this::strings);
        } else {
            findings.expect(
                    node.isString() && isKnown(node.asString()),
                    "page: an unknown value in the data");
        }
    }

    private boolean isKnown(String value) {
        var statement = facts.statement();
        return TYPES.contains(value)
                || Set.of(facts.wording().headline(), "").contains(value)
                || value.equals(facts.wording().summary())
                || value.equals(facts.wording().label())
                || value.equals(facts.wording().locale())
                || value.equals(statement.issuer())
                || value.equals(facts.area().title())
                || value.equals(facts.area().name())
                || value.equals(statement.shownDate().toString())
                || value.equals(statement.releasedAt().toString())
                || statement.changes().stream()
                        .anyMatch(change ->
                                value.equals(change.note())
                                        || value.equals(change.releasedAt().toString()))
                || facts.addresses().contains(value);
    }
}
