package io.communique.syndication.site;

import io.communique.syndication.SyndicationSettings;
import io.communique.syndication.domain.Encoding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the site says in plain text, to crawlers and to those who find a weakness in it. */
final class PlainFiles {

    private final String site;
    private final boolean demonstration;
    private final SyndicationSettings.@Nullable Security security;

    PlainFiles(
            String site, boolean demonstration, SyndicationSettings.@Nullable Security security) {
        this.site = site;
        this.demonstration = demonstration;
        this.security = security;
    }

    /** A page's wish not to be indexed is seen by those only who may fetch it. */
    Answer robots(Encoding encoding) {
        return text(
                """
                %sUser-agent: *
                Disallow: /search/?

                Sitemap: %2$s/sitemap.xml
                Sitemap: %2$s/sitemap-news.xml
                """
                        .formatted(
                                demonstration
                                        ? "# A demonstration: read it, but keep it out of every index, as each answer asks.\n"
                                        : "",
                                site),
                encoding);
    }

    Optional<Answer> security(Encoding encoding) {
        return Optional.ofNullable(security).map(one -> security(one, encoding));
    }

    private Answer security(SyndicationSettings.Security whom, Encoding encoding) {
        var out = new StringBuilder();
        whom.contact().forEach(contact -> line(out, "Contact", contact.toString()));
        line(out, "Expires", whom.expires().toString());
        if (!whom.preferredLanguages().isEmpty()) {
            line(out, "Preferred-Languages", String.join(", ", whom.preferredLanguages()));
        }
        line(out, "Canonical", site + "/.well-known/security.txt");
        return text(out.toString(), encoding);
    }

    private static void line(StringBuilder out, String field, String value) {
        out.append(field).append(": ").append(value).append('\n');
    }

    private static Answer text(String text, Encoding encoding) {
        return Answer.made("text/plain;charset=utf-8", text, encoding, List.of());
    }
}
