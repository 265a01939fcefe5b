package io.communique.syndication;

import io.communique.syndication.domain.Artefact;
import io.communique.syndication.domain.Change;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Listed;
import io.communique.syndication.domain.Selection;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What readers can reach, as it is read. */
public interface SitePages {

    /** What lies at an address. */
    sealed interface Found {

        /** The bytes to send, in the encoding they are in. */
        record Here(
                String mediaType,
                String hash,
                Encoding encoding,
                boolean packable,
                byte[] bytes,
                List<String> styles)
                implements Found {}

        /** Taken back: its words are nowhere. */
        record Gone(Change.TakenBack by) implements Found {}

        record Absent() implements Found {}
    }

    /**
     * The stored entries of a feed, and when the newest public change in its range was released.
     */
    record Entries(Optional<Instant> updated, List<byte[]> fragments) {}

    Found find(String path, Artefact.Name name, Encoding encoding);

    /** The same where it is known at once, from a moment ago: nobody waits for this answer. */
    Optional<Found.Here> remembered(String path, Artefact.Name name, Encoding encoding);

    /** Whether the address is an article's, shown or taken back. */
    boolean isArticle(String path);

    /** By first release, newest first. */
    List<Listed> newest(Selection selection, int skip, int limit);

    /** The months of an area in which anything was first released that is public, newest first. */
    List<YearMonth> months(String area, ZoneId zone);

    /** The labels in use in an area that have a page, by slug. */
    List<Label> labels(String area);

    /** A label as it is written, and as it stands in addresses. */
    record Label(String slug, String label) {}

    Entries entries(Optional<String> area, int limit);
}
