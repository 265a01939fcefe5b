package io.communique.rendering.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communique.rendering.domain.Master;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterFolderTest {

    private static final Master BRIDGE = Pictures.master("a bridge");

    private Path files;
    private MasterFolder folder;

    @BeforeEach
    void start(@TempDir Path temporary) {
        files = temporary.resolve("masters");
        folder = new MasterFolder(files);
    }

    @Test
    void aMasterIsFoundAsItWasKeptAlsoByTheNextProcess() {
        assertThat(folder.find(BRIDGE.hash())).isEmpty();
        assertThat(folder.keep(BRIDGE)).isTrue();
        assertThat(folder.keep(BRIDGE)).isTrue();

        var found = new MasterFolder(files).find(BRIDGE.hash()).orElseThrow();
        assertThat(found).usingRecursiveComparison().isEqualTo(BRIDGE);
        assertThat(files).isDirectoryContaining("glob:**/" + BRIDGE.hash());
        assertThat(files.toFile().list()).hasSize(1);
    }

    @Test
    void whatItsHashDoesNotNameIsNotKept() {
        var other = new Master(BRIDGE.hash(), "image/jpeg", 640, 480, Pictures.master("x").bytes());
        assertThat(folder.keep(other)).isFalse();
        assertThat(folder.keep(new Master("../escape", "image/jpeg", 1, 1, BRIDGE.bytes())))
                .isFalse();
        assertThat(folder.find("../escape")).isEmpty();
        assertThat(files).doesNotExist();
    }

    @Test
    void aDamagedFileIsNoMasterUntilItIsToldAgain() throws Exception {
        folder.keep(BRIDGE);
        var file = files.resolve(BRIDGE.hash());
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThat(folder.find(BRIDGE.hash())).isEmpty();

        folder.keep(BRIDGE);

        assertThat(folder.find(BRIDGE.hash())).isPresent();
        Files.write(file, new byte[3]);
        assertThat(folder.find(BRIDGE.hash())).isEmpty();
    }

    @Test
    void oneThatHasNotComeIsWaitedForOnlyWhileItMayCome() {
        folder.complete();
        assertThat(folder.arrives(BRIDGE.hash(), Duration.ofSeconds(-5))).isFalse();
        folder.keep(BRIDGE);
        assertThat(folder.arrives(BRIDGE.hash(), Duration.ofSeconds(-5))).isTrue();
    }

    @Test
    void whileTheTopicIsReadNothingIsCalledLost() {
        assertThatThrownBy(() -> folder.arrives(BRIDGE.hash(), Duration.ZERO))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void itRemembersUntilWhenItWasRead() {
        assertThat(folder.readUntil()).isEmpty();
        var moment = Instant.parse("2026-03-02T09:14:00.123Z");
        folder.noteReadUntil(moment);
        assertThat(new MasterFolder(files).readUntil()).contains(moment);
    }
}
