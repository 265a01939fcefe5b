package io.communique.rendering.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communique.rendering.domain.Master;
import io.communique.rendering.domain.Upload;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterFolderTest {

    private static final Master BRIDGE = Pictures.master("a bridge");
    private static final Upload EXAMPLES = new Upload("example", 1280, 960);
    private static final List<Upload> OURS = List.of(EXAMPLES);

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
        assertThat(folder.keep(BRIDGE, OURS)).isTrue();
        assertThat(folder.keep(BRIDGE, OURS)).isTrue();

        var found = new MasterFolder(files).find(BRIDGE.hash()).orElseThrow();
        assertThat(found).usingRecursiveComparison().isEqualTo(BRIDGE);
        assertThat(files).isDirectoryContaining("glob:**/" + BRIDGE.hash());
        assertThat(files.toFile().list()).hasSize(2);
    }

    @Test
    void whatItsHashDoesNotNameIsNotKept() {
        var other = new Master(BRIDGE.hash(), "image/jpeg", 640, 480, Pictures.master("x").bytes());
        assertThat(folder.keep(other, OURS)).isFalse();
        assertThat(folder.keep(new Master("../escape", "image/jpeg", 1, 1, BRIDGE.bytes()), OURS))
                .isFalse();
        assertThat(folder.find("../escape")).isEmpty();
        assertThat(folder.upload("../escape", "example")).isEmpty();
        assertThat(files).doesNotExist();
    }

    @Test
    void itIsOfThoseAreasThatWereToldLast() throws Exception {
        assertThat(folder.upload(BRIDGE.hash(), "example")).isEmpty();
        folder.keep(BRIDGE, OURS);
        assertThat(folder.upload(BRIDGE.hash(), "example")).contains(EXAMPLES);
        assertThat(folder.upload(BRIDGE.hash(), "elsewhere")).isEmpty();

        var elsewheres = new Upload("elsewhere", 640, 480);
        folder.keep(BRIDGE, List.of(elsewheres, EXAMPLES));
        var next = new MasterFolder(files);
        assertThat(next.upload(BRIDGE.hash(), "example")).contains(EXAMPLES);
        assertThat(next.upload(BRIDGE.hash(), "elsewhere")).contains(elsewheres);

        folder.keep(BRIDGE, List.of(elsewheres));
        assertThat(next.upload(BRIDGE.hash(), "example")).isEmpty();
        Files.write(files.resolve(BRIDGE.hash() + ".uploads.json"), new byte[3]);
        assertThat(next.upload(BRIDGE.hash(), "elsewhere")).isEmpty();
    }

    @Test
    void aDamagedFileIsNoMasterUntilItIsToldAgain() throws Exception {
        folder.keep(BRIDGE, OURS);
        var file = files.resolve(BRIDGE.hash());
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThat(folder.find(BRIDGE.hash())).isEmpty();

        folder.keep(BRIDGE, OURS);

        assertThat(folder.find(BRIDGE.hash())).isPresent();
        Files.write(file, new byte[3]);
        assertThat(folder.find(BRIDGE.hash())).isEmpty();
    }

    @Test
    void oneThatHasNotComeIsWaitedForOnlyWhileItMayCome() {
        folder.complete();
        assertThat(folder.arrives(BRIDGE.hash(), Duration.ofSeconds(-5))).isFalse();
        folder.keep(BRIDGE, OURS);
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
