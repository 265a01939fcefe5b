package io.communique.promises;

import io.communique.promises.Leaks.Leak;
import io.communique.promises.Log.ArticleRecord;
import io.communique.promises.Log.DeadLetter;
import io.communique.promises.Log.Place;
import io.communique.promises.Log.Receipt;
import io.communique.promises.Log.RenditionsRecord;
import io.communique.promises.Register.Decided;
import io.communique.promises.Register.Released;
import io.communique.promises.Register.Reviewed;
import io.communique.promises.Register.Withdrawn;
import io.communique.promises.Site.Artefact;
import io.communique.promises.Site.Entry;
import io.communique.promises.Site.Glance;
import io.communique.promises.Site.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small system in which all is well: one corrected statement, and one withdrawn. */
final class SoundSystem {

    static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    static final String CORRECTED = "5b2c0c1e-6a0e-4d6e-9a53-2f1a7c1d0001";
    static final String WITHDRAWN = "5b2c0c1e-6a0e-4d6e-9a53-2f1a7c1d0002";
    static final String CORRECTED_PATH = "/news/example/2026/11/corrected/";
    static final String WITHDRAWN_PATH = "/news/example/2026/11/withdrawn/";

    private SoundSystem() {}

    static Observations seen() {
        return new Observations(AT, register(), log(), site(), new Leaks(3, 40, List.of()), same());
    }

    static Instant minutesAgo(int minutes) {
        return AT.minusSeconds(60L * minutes);
    }

    private static Register register() {
        return new Register(
                List.of(
                        released(CORRECTED, 1, 1, CORRECTED_PATH, minutesAgo(30)),
                        released(CORRECTED, 2, 2, CORRECTED_PATH, minutesAgo(20)),
                        released(WITHDRAWN, 1, 1, WITHDRAWN_PATH, minutesAgo(30)),
                        new Released(
                                WITHDRAWN,
                                2,
                                1,
                                true,
                                WITHDRAWN_PATH,
                                WITHDRAWN + "-content-1",
                                WITHDRAWN + "-statement-2",
                                minutesAgo(10))),
                List.of(reviewed(CORRECTED, 1), reviewed(CORRECTED, 2), reviewed(WITHDRAWN, 1)),
                List.of(
                        approved(CORRECTED, 1, minutesAgo(30)),
                        approved(CORRECTED, 2, minutesAgo(20)),
                        approved(WITHDRAWN, 1, minutesAgo(30))),
                List.of(new Withdrawn(WITHDRAWN, 2, minutesAgo(10))),
                List.of());
    }

    static Released released(String id, long version, int revision, String path, Instant at) {
        return new Released(
                id,
                version,
                revision,
                false,
                path,
                id + "-content-" + revision,
                id + "-statement-" + version,
                at);
    }

    static Reviewed reviewed(String id, int revision) {
        return new Reviewed(id, revision, id + "-content-" + revision, Set.of("editor"), null);
    }

    static Decided approved(String id, int revision, Instant at) {
        return new Decided(id, revision, true, "approver", id + "-content-" + revision, at);
    }

    private static Log log() {
        return new Log(
                List.of(
                        article(0, CORRECTED, 1, 1, minutesAgo(30)),
                        article(1, CORRECTED, 2, 2, minutesAgo(20)),
                        article(2, WITHDRAWN, 1, 1, minutesAgo(30)),
                        withdrawal(3)),
                List.of(
                        renditions(0, CORRECTED, 1),
                        renditions(1, CORRECTED, 2),
                        renditions(2, WITHDRAWN, 1),
                        new RenditionsRecord(
                                place(3, minutesAgo(10), "none"),
                                WITHDRAWN,
                                2,
                                1,
                                WITHDRAWN + "-content-1",
                                Map.of())),
                List.of(
                        receipt(0, CORRECTED, 1, "LIVE"),
                        receipt(1, CORRECTED, 2, "LIVE"),
                        receipt(2, WITHDRAWN, 1, "LIVE"),
                        receipt(3, WITHDRAWN, 2, "TAKEN_DOWN")),
                List.of());
    }

    static Place place(long offset, Instant at, String bytes) {
        return new Place(0, offset, at, bytes);
    }

    static ArticleRecord article(
            long offset, String id, long version, int revision, Instant releasedAt) {
        return new ArticleRecord(
                place(offset, releasedAt, id + "-article-" + version),
                id,
                version,
                false,
                id + "-content-" + revision,
                version == 1 ? null : id + "-statement-" + (version - 1),
                releasedAt,
                null);
    }

    private static ArticleRecord withdrawal(long offset) {
        return new ArticleRecord(
                place(offset, minutesAgo(10), WITHDRAWN + "-article-2"),
                WITHDRAWN,
                2,
                true,
                WITHDRAWN + "-content-1",
                WITHDRAWN + "-statement-1",
                minutesAgo(10),
                null);
    }

    static RenditionsRecord renditions(long offset, String id, long version) {
        return new RenditionsRecord(
                place(offset, minutesAgo(5), id + "-set-" + version),
                id,
                version,
                1,
                id + "-content-" + version,
                Map.of(
                        "page", id + "-page-" + version,
                        "card", id + "-card-" + version,
                        "markdown", id + "-markdown-" + version,
                        "feed-entry", id + "-entry-" + version));
    }

    static Receipt receipt(long offset, String id, long version, String state) {
        return new Receipt(
                place(offset, minutesAgo(5), id + "-receipt-" + version),
                id + "-delivery-" + version,
                id,
                version,
                "page",
                state);
    }

    static DeadLetter parked(String id, Instant at) {
        return new DeadLetter(
                "rendering", id, 2, "communique.articles", 0, 1, "the seal is refused", at);
    }

    private static Site site() {
        var gone = new Artefact(410, "");
        return new Site(
                Map.of(CORRECTED, new Glance(1, false), WITHDRAWN, new Glance(2, true)),
                Map.of(
                        CORRECTED,
                        shown(2),
                        WITHDRAWN,
                        new Page(
                                WITHDRAWN_PATH,
                                new Glance(2, true),
                                WITHDRAWN + "-statement-2",
                                true,
                                gone,
                                gone,
                                gone)),
                Map.of(
                        "/feed.atom", List.of(entry()),
                        "/news/example/feed.atom", List.of(entry()),
                        "/news/elsewhere/feed.atom", List.of()),
                Set.of(CORRECTED_PATH),
                Set.of(CORRECTED_PATH));
    }

    static Page shown(long version) {
        return new Page(
                CORRECTED_PATH,
                new Glance(version, false),
                CORRECTED + "-statement-" + version,
                true,
                new Artefact(200, CORRECTED + "-page-" + version),
                new Artefact(200, CORRECTED + "-card-" + version),
                new Artefact(200, CORRECTED + "-markdown-" + version));
    }

    private static Entry entry() {
        return new Entry("urn:uuid:" + CORRECTED, CORRECTED_PATH, CORRECTED + "-entry-2");
    }

    private static Rebuilt same() {
        return new Rebuilt(Map.of("/", "a 200"), Map.of("/", "a 200"));
    }

    static Observations leaking(Observations seen, String place) {
        return seen.with(new Leaks(3, 40, List.of(new Leak(CORRECTED, place))));
    }

    static Site with(Site site, String id, Page page) {
        var pages = new java.util.HashMap<>(site.pages());
        pages.put(id, page);
        return new Site(site.before(), pages, site.feeds(), site.indexed(), site.mapped());
    }
}
