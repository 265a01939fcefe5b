package io.communique.intake.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The largest pictures that are taken, and files that ask for more memory than any, in a program
 * that has a heap like intake's in local mode, less what the service itself needs of it. Such a
 * program ends where its heap does.
 */
class MemoryTest {

    private static final String HEAP = "-Xmx320m";
    private static final String TOO_MUCH =
            "is a WebP that takes too much memory to read; save it as PNG or JPEG";

    @TempDir private Path folder;

    @Test
    void noUploadTakesMoreMemoryThanThereIs() throws Exception {
        var wanted = new LinkedHashMap<byte[], String>();
        wanted.put(Uploads.emptyPng(7000, 7100, 8, 2, 7000 * 3), "7000 by 7100");
        wanted.put(Uploads.emptyPng(7000, 7100, 16, 6, 7000 * 8), "7000 by 7100");
        wanted.put(
                Uploads.jpeg(
                        new BufferedImage(7000, 7100, BufferedImage.TYPE_BYTE_GRAY), 0.5f, true),
                "7000 by 7100");
        int most = LosslessHead.mostGroups(7000, 7100);
        wanted.put(LosslessWebp.ofGroups(7000, 7100, most), "7000 by 7100");
        wanted.put(LosslessWebp.ofGroups(7000, 7100, most + 1), TOO_MUCH);
        wanted.put(LosslessWebp.ofGroups(64, 64, 2_600), "64 by 64");
        wanted.put(LosslessWebp.ofGroups(64, 64, 65_536), TOO_MUCH);
        for (int transform = 0; transform < 4; transform++) {
            wanted.put(LosslessWebp.ofTransforms(70, 71, transform, 1), "70 by 71");
            wanted.put(LosslessWebp.ofTransforms(7000, 7100, transform, 100), "is damaged");
        }
        wanted.put(asAlpha(LosslessWebp.ofGroups(40, 24, 1)), "40 by 24");
        wanted.put(asAlpha(LosslessWebp.ofGroups(40, 24, 65_536)), TOO_MUCH);
        wanted.put(asAlpha(LosslessWebp.ofTransforms(40, 24, 2, 1_000)), "is damaged");
        wanted.put(LosslessWebp.withoutPixels(7000, 7100), "is damaged");
        assertThat(developed(new ArrayList<>(wanted.keySet())))
                .containsExactlyElementsOf(wanted.values());
    }

    private static byte[] asAlpha(byte[] lossless) {
        return LosslessWebp.asAlphaOf(Uploads.TRANSPARENT_WEBP, lossless);
    }

    private List<String> developed(List<byte[]> uploads) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Djava.awt.headless=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LittleMemory.class.getName()));
        for (byte[] upload : uploads) {
            command.add(Files.write(folder.resolve("upload-" + command.size()), upload).toString());
        }
        var program = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(program.waitFor()).as(said).isZero();
            return said.lines().toList();
        } finally {
            program.destroyForcibly();
        }
    }
}
