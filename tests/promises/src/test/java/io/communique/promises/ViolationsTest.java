package io.communique.promises;

import static io.communique.promises.SoundSystem.AT;
import static io.communique.promises.SoundSystem.CORRECTED;
import static io.communique.promises.SoundSystem.CORRECTED_PATH;
import static io.communique.promises.SoundSystem.WITHDRAWN;
import static io.communique.promises.SoundSystem.WITHDRAWN_PATH;
import static io.communique.promises.SoundSystem.minutesAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.communique.promises.Log.ArticleRecord;
import io.communique.promises.Log.RenditionsRecord;
import io.communique.promises.Register.Decided;
import io.communique.promises.Register.Reviewed;
import io.communique.promises.Site.Artefact;
import io.communique.promises.Site.Entry;
import io.communique.promises.Site.Glance;
import io.communique.promises.Site.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The many ways in which a promise can be broken, one by one. */
class ViolationsTest {

    private final Observations seen = SoundSystem.seen();

    private static List<String> broken(String id, Observations seen) {
        return Promises.of(id).orElseThrow().check(seen).violations();
    }

    private Observations withThirdVersion(Instant releasedAt) {
        return seen.with(
                seen.register()
                        .plus(SoundSystem.released(CORRECTED, 3, 3, CORRECTED_PATH, releasedAt)));
    }

    @Test
    void aVersionHasAMinuteToReachEveryPlace() {
        assertThat(broken("P1", withThirdVersion(AT.minusSeconds(59)))).isEmpty();
        assertThat(broken("P1", withThirdVersion(AT.minusSeconds(61))))
                .singleElement()
                .asString()
                .contains(
                        "version 3",
                        "communique.articles",
                        "communique.renditions",
                        "statement.json");
    }

    @Test
    void aParkedVersionIsNotLostButALetterOfBeforeItsReleaseParksNothing() {
        var lost = withThirdVersion(minutesAgo(5));
        assertThat(broken("P1", parked(lost, minutesAgo(4)))).isEmpty();
        assertThat(broken("P1", parked(lost, minutesAgo(6)))).hasSize(1);
    }

    private static Observations parked(Observations seen, Instant at) {
        var log = seen.log();
        return seen.with(
                new Log(
                        log.articles(),
                        log.renditions(),
                        log.receipts(),
                        List.of(SoundSystem.parked(CORRECTED, at))));
    }

    @Test
    void eachMissingArtefactIsNamed() {
        var page = SoundSystem.shown(2);
        var bare =
                new Page(
                        page.path(),
                        page.statement(),
                        page.statementHash(),
                        true,
                        page.page(),
                        Artefact.NONE,
                        Artefact.NONE);
        var site = SoundSystem.with(seen.site(), CORRECTED, bare);
        var unlisted =
                new Site(
                        site.before(),
                        site.pages(),
                        Map.of("/feed.atom", List.of()),
                        Set.of(),
                        Set.of());
        assertThat(broken("P1", seen.with(unlisted)))
                .singleElement()
                .asString()
                .endsWith("card.png, index.md, the front pages, sitemap.xml, /feed.atom");
    }

    @Test
    void whatIsOlderThanAFullFeedsLastEntryHasLeftItRightly() {
        var full = new ArrayList<Entry>();
        for (int i = 0; i < 50; i++) {
            full.add(new Entry("urn:uuid:" + i, "/news/example/" + i + "/", "x"));
        }
        var register = seen.register();
        for (int i = 0; i < 50; i++) {
            register =
                    register.plus(
                            SoundSystem.released(
                                    "id-" + i, 1, 1, "/news/example/" + i + "/", minutesAgo(29)));
        }
        var site = seen.site();
        var crowded =
                new Site(
                        site.before(),
                        site.pages(),
                        Map.of("/feed.atom", full),
                        site.indexed(),
                        site.mapped());
        var all = seen.with(register).with(crowded);
        assertThat(broken("P1", all)).noneMatch(violation -> violation.contains(CORRECTED));
        var shorter =
                new Site(
                        site.before(),
                        site.pages(),
                        Map.of("/feed.atom", full.subList(0, 49)),
                        site.indexed(),
                        site.mapped());
        assertThat(broken("P1", seen.with(register).with(shorter)))
                .anyMatch(violation ->
                        violation.contains(CORRECTED) && violation.endsWith("/feed.atom"));
    }

    @Test
    void aRepeatWithOtherBytesIsNoRepeat() {
        var repeat = SoundSystem.renditions(9, CORRECTED, 2);
        assertThat(broken("P2", seen.with(seen.log().plus(repeat)))).isEmpty();
        var other =
                new RenditionsRecord(
                        SoundSystem.place(9, AT, "other"), CORRECTED, 2, 1, "", Map.of());
        assertThat(broken("P2", seen.with(seen.log().plus(other)))).hasSize(1);
        var newerRenderer =
                new RenditionsRecord(
                        SoundSystem.place(9, AT, "other"), CORRECTED, 2, 2, "", Map.of());
        assertThat(broken("P2", seen.with(seen.log().plus(newerRenderer)))).isEmpty();
    }

    @Test
    void anEntryStandsOnceInAFeed() {
        var site = seen.site();
        var entry = new Entry("urn:uuid:x", CORRECTED_PATH, "x");
        var twice =
                new Site(
                        site.before(),
                        site.pages(),
                        Map.of("/feed.atom", List.of(entry, entry)),
                        Set.of(),
                        Set.of());
        assertThat(broken("P2", seen.with(twice))).singleElement().asString().contains("twice");
    }

    @Test
    void aContributorsApprovalIsNone() {
        var register = seen.register();
        var own = new ArrayList<>(register.reviews());
        own.set(0, new Reviewed(CORRECTED, 1, CORRECTED + "-content-1", Set.of("approver"), null));
        assertThat(
                        broken(
                                "P3",
                                seen.with(
                                        new Register(
                                                register.released(),
                                                own,
                                                register.decisions(),
                                                register.withdrawals(),
                                                List.of()))))
                .singleElement()
                .asString()
                .contains("had a hand in it");
    }

    @Test
    void nothingIsPublicBeforeItsTime() {
        assertThat(broken("P3", due(minutesAgo(25))))
                .singleElement()
                .asString()
                .contains("before its time");
        assertThat(broken("P3", due(minutesAgo(40)))).as("a date in the past").isEmpty();
    }

    private Observations due(Instant publishedAt) {
        var register = seen.register();
        var reviews = new ArrayList<>(register.reviews());
        reviews.set(
                0,
                new Reviewed(
                        CORRECTED, 1, CORRECTED + "-content-1", Set.of("editor"), publishedAt));
        return seen.with(
                new Register(
                        register.released(),
                        reviews,
                        register.decisions(),
                        register.withdrawals(),
                        List.of()));
    }

    @Test
    void aReturnedRevisionIsNotApproved() {
        var register = seen.register();
        var decisions = new ArrayList<>(register.decisions());
        decisions.set(
                0,
                new Decided(
                        CORRECTED, 1, false, "approver", CORRECTED + "-content-1", minutesAgo(30)));
        assertThat(
                        broken(
                                "P3",
                                seen.with(
                                        new Register(
                                                register.released(),
                                                register.reviews(),
                                                decisions,
                                                register.withdrawals(),
                                                List.of()))))
                .hasSize(1);
    }

    @Test
    void aWithdrawalThatNobodyMadeIsFound() {
        var register = seen.register();
        assertThat(
                        broken(
                                "P3",
                                seen.with(
                                        new Register(
                                                register.released(),
                                                register.reviews(),
                                                register.decisions(),
                                                List.of(),
                                                List.of()))))
                .hasSize(1);
    }

    @Test
    void aRecordWithoutASealIsFound() {
        var good = SoundSystem.article(9, CORRECTED, 2, 2, minutesAgo(20));
        assertThat(broken("P3", seen.with(seen.log().plus(good)))).isEmpty();
        var bad =
                new ArticleRecord(
                        good.place(),
                        CORRECTED,
                        2,
                        false,
                        good.contentHash(),
                        good.previous(),
                        good.releasedAt(),
                        "the signature does not hold");
        assertThat(broken("P3", seen.with(seen.log().plus(bad)))).hasSize(1);
    }

    @Test
    void aChainThatSkipsAVersionIsFound() {
        var good = SoundSystem.article(9, CORRECTED, 2, 2, minutesAgo(20));
        var cut =
                new ArticleRecord(
                        good.place(),
                        CORRECTED,
                        2,
                        false,
                        good.contentHash(),
                        "something else",
                        good.releasedAt(),
                        null);
        assertThat(broken("P3", seen.with(seen.log().plus(cut))))
                .singleElement()
                .asString()
                .contains("the version before");
    }

    @Test
    void oneOtherByteOnAPageOrInAFeedIsFound() {
        var page = SoundSystem.shown(2);
        var mutant =
                new Page(
                        page.path(),
                        page.statement(),
                        page.statementHash(),
                        true,
                        new Artefact(200, "other"),
                        page.card(),
                        page.markdown());
        assertThat(broken("P3", seen.with(SoundSystem.with(seen.site(), CORRECTED, mutant))))
                .hasSize(1);
        var site = seen.site();
        var feed =
                new Site(
                        site.before(),
                        site.pages(),
                        Map.of("/feed.atom", List.of(new Entry("x", CORRECTED_PATH, "other"))),
                        Set.of(),
                        Set.of());
        assertThat(broken("P3", seen.with(feed))).hasSize(1);
    }

    @Test
    void anOlderLastRecordHasAMinuteToBeHealed() {
        assertThat(
                        broken(
                                "P4",
                                seen.with(
                                        seen.log()
                                                .plus(
                                                        SoundSystem.article(
                                                                9,
                                                                CORRECTED,
                                                                1,
                                                                1,
                                                                AT.minusSeconds(30))))))
                .isEmpty();
        assertThat(
                        broken(
                                "P4",
                                seen.with(
                                        seen.log()
                                                .plus(
                                                        SoundSystem.article(
                                                                9,
                                                                CORRECTED,
                                                                1,
                                                                1,
                                                                minutesAgo(2))))))
                .singleElement()
                .asString()
                .contains("ends with version 1", "newest is 2");
        assertThat(
                        broken(
                                "P4",
                                seen.with(
                                        seen.log().plus(SoundSystem.renditions(9, CORRECTED, 1)))))
                .hasSize(1);
    }

    @Test
    void aReceiptToldAgainIsNoStepBack() {
        assertThat(
                        broken(
                                "P4",
                                seen.with(
                                        seen.log()
                                                .plus(
                                                        SoundSystem.receipt(
                                                                9, CORRECTED, 1, "LIVE")))))
                .isEmpty();
    }

    @Test
    void aPageThatGoesBackIsFound() {
        var site = seen.site();
        var before = Map.of(CORRECTED, new Glance(3, false));
        var back = new Site(before, site.pages(), site.feeds(), site.indexed(), site.mapped());
        assertThat(broken("P4", seen.with(back))).hasSize(1);
    }

    @Test
    void everyPlaceThatStillServesAWithdrawnTextIsNamed() {
        var shown = new Artefact(200, WITHDRAWN + "-page-1");
        var back =
                new Page(
                        WITHDRAWN_PATH,
                        new Glance(1, false),
                        WITHDRAWN + "-statement-1",
                        true,
                        shown,
                        shown,
                        shown);
        assertThat(broken("P5", seen.with(SoundSystem.with(seen.site(), WITHDRAWN, back))))
                .hasSize(4);
        assertThat(broken("P5", seen.with(seen.site().mapping(Set.of(WITHDRAWN_PATH))))).hasSize(1);
        assertThat(broken("P5", seen.with(seen.site().telling(WITHDRAWN_PATH)))).hasSize(1);
        assertThat(
                        broken(
                                "P5",
                                seen.with(
                                        seen.log().plus(SoundSystem.renditions(9, WITHDRAWN, 1)))))
                .hasSize(1);
    }

    @Test
    void aGapInTheVersionsIsFound() {
        var four = SoundSystem.released(CORRECTED, 4, 3, CORRECTED_PATH, AT);
        assertThat(broken("P6", seen.with(seen.register().plus(four))))
                .singleElement()
                .asString()
                .contains("where 3 was next");
    }

    @Test
    void aSecondVoteOfOnePersonIsFound() {
        var again = SoundSystem.approved(CORRECTED, 1, AT);
        assertThat(broken("P6", seen.with(seen.register().plus(again)))).hasSize(1);
    }

    @Test
    void aLeakNamesTheDraftAndThePlaceAndNotTheWords() {
        assertThat(broken("P7", SoundSystem.leaking(seen, "the log intake.log")))
                .containsExactly(
                        "words of " + CORRECTED + " that are not public are in the log intake.log");
    }

    @Test
    void anAddressThatOnlyOneSiteHasIsADifference() {
        assertThat(
                        broken(
                                "P8",
                                seen.with(
                                        new Rebuilt(
                                                Map.of("/", "a", "/b/", "b"), Map.of("/", "a")))))
                .hasSize(1);
        assertThat(
                        broken(
                                "P8",
                                seen.with(
                                        new Rebuilt(
                                                Map.of("/", "a"), Map.of("/", "a", "/b/", "b")))))
                .hasSize(1);
    }

    @Test
    void aLastRecordWithoutASealWouldOutliveTheSealedOnes() {
        var junk =
                new ArticleRecord(
                        SoundSystem.place(9, minutesAgo(2), "junk"),
                        CORRECTED,
                        2,
                        false,
                        "",
                        null,
                        null,
                        "the signature does not hold");
        assertThat(broken("P4", seen.with(seen.log().plus(junk))))
                .singleElement()
                .asString()
                .endsWith("without a seal");
    }
}
