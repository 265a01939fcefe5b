package io.communique.syndication.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.syndication.SitePages.Found;
import io.communique.syndication.domain.Artefact;
import io.communique.syndication.domain.Encoding;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RecentlyReadTest {

    private static final String PATH = "/news/example/2026/03/open/";

    private static final int MEETINGS = 20_000;
    private static final int LATEST = 30;

    private final RecentlyRead recently = new RecentlyRead(Duration.ofMinutes(1));

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void whatWasJustReadIsHandedOutAgain() {
        find(() -> here("first"));

        assertThat(find(() -> here("second"))).isEqualTo("first");
    }

    @Test
    void anotherAddressIsAnotherMatter() {
        find(() -> here("first"));

        var other =
                recently.find("/other/", Artefact.Name.PAGE, Encoding.GZIP, () -> here("other"));
        assertThat(hash(other)).isEqualTo("other");
    }

    @Test
    void whileItIsChangedTheShelfIsAsked() {
        find(() -> here("first"));
        recently.changes(PATH);

        assertThat(find(() -> here("first still"))).isEqualTo("first still");
        assertThat(find(() -> here("second"))).isEqualTo("second");
    }

    @Test
    void afterTheChangeNothingOfBeforeIsLeft() {
        find(() -> here("first"));
        recently.changes(PATH);
        commit();

        assertThat(find(() -> here("second"))).isEqualTo("second");
        assertThat(find(() -> here("third"))).isEqualTo("second");
    }

    @Test
    void whatWasReadBeforeTheChangesEndIsNotRememberedAfterIt() {
        var slow =
                find(() -> {
                    recently.changes(PATH);
                    commit();
                    return here("first");
                });

        assertThat(slow).isEqualTo("first");
        assertThat(find(() -> here("second"))).isEqualTo("second");
    }

    /** A reader puts away what was there before, at the very moment that it is forgotten. */
    @Test
    void whatIsJustBeingPutAwayIsForgottenToo() throws Exception {
        try (var readers = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < MEETINGS; i++) {
                var isRead = new AtomicBoolean();
                var isChanged = new AtomicBoolean();
                int late = i % LATEST;
                var reader =
                        readers.submit(() ->
                                find(() -> {
                                    isRead.set(true);
                                    awaitTrue(isChanged);
                                    linger(late);
                                    return here("before");
                                }));
                awaitTrue(isRead);
                recently.changes(PATH);
                isChanged.set(true);
                linger(i / LATEST % LATEST);
                commit();
                reader.get();
                assertThat(recently.remembered(PATH, Artefact.Name.PAGE, Encoding.GZIP))
                        .as("meeting %d", i)
                        .isEmpty();
            }
        }
    }

    private static void awaitTrue(AtomicBoolean what) {
        while (!what.get()) {
            Thread.onSpinWait();
        }
    }

    private static void linger(int moments) {
        for (int moment = 0; moment < moments; moment++) {
            Thread.onSpinWait();
        }
    }

    @Test
    void twoChangesAtOnceBothEnd() {
        recently.changes(PATH);
        recently.changes(PATH);
        commit();
        find(() -> here("first"));

        assertThat(find(() -> here("second"))).isEqualTo("first");
    }

    @Test
    void whatIsNotThereIsNotRemembered() {
        recently.find(PATH, Artefact.Name.PAGE, Encoding.GZIP, Found.Absent::new);

        assertThat(find(() -> here("first"))).isEqualTo("first");
    }

    private static void commit() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(it -> it.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationManager.initSynchronization();
    }

    private String find(Supplier<Found> shelf) {
        return hash(recently.find(PATH, Artefact.Name.PAGE, Encoding.GZIP, shelf));
    }

    private static String hash(Found found) {
        return ((Found.Here) found).hash();
    }

    private static Found.Here here(String hash) {
        return new Found.Here("text/html", hash, Encoding.GZIP, true, new byte[1], List.of());
    }
}
