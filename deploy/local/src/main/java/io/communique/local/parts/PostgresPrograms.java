package io.communique.local.parts;

import io.communique.local.home.Home;
import io.communique.local.home.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this machine, unpacked once into the data folder. */
final class PostgresPrograms {
    private static final int EXECUTABLE_BITS = 0111;

    private PostgresPrograms() {}

    static Path in(Home home) throws IOException {
        var archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        var folder = home.program(archive.substring(0, archive.lastIndexOf('.')));
        if (!Files.isDirectory(folder)) {
            var unfinished = home.program("unfinished-" + ProcessHandle.current().pid());
            unpack(archive, unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder.resolve("bin");
    }

    static String archiveName(String system, String machine) {
        var os = system.toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var arm = machine.equals("aarch64") || machine.equals("arm64");
        return "postgres-%s-%s.txz".formatted(os, arm ? "arm_64" : "x86_64");
    }

    private static void unpack(String archive, Path folder) throws IOException {
        var packed = PostgresPrograms.class.getResourceAsStream("/" + archive);
        if (packed == null) {
            throw new Refused("there is no PostgreSQL for this machine: " + archive);
        }
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
            throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new Refused("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & EXECUTABLE_BITS) != 0;
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
