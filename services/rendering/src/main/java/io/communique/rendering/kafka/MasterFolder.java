package io.communique.rendering.kafka;

import io.communique.rendering.Masters;
import io.communique.rendering.Uploads;
import io.communique.rendering.domain.Master;
import io.communique.rendering.domain.Upload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The topic of masters as a folder: one file for each, named by its hash, so that a picture is at
 * hand however long ago it was told. It can be thrown away; it fills again from the topic.
 *
 * <p>Beside each is whose it is, as it was told last.
 *
 * <p>A file is there as a whole or not at all, and its bytes are held against its name whenever it
 * is written or read.
 */
@Component
class MasterFolder implements Masters, Uploads {

    private static final Logger log = LoggerFactory.getLogger(MasterFolder.class);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String UPLOADS = ".uploads.json";
    private static final String READ_UNTIL = "read-until";
    private static final Duration CATCHING_UP = Duration.ofSeconds(1);

    private final Path folder;
    private final JsonMapper json = JsonMapper.shared();
    private boolean isComplete;

    MasterFolder(
            @Value("${communique.images.folder:${java.io.tmpdir}/communique-masters}")
                    Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Master> find(String hash) {
        if (!isKept(hash)) {
            return Optional.empty();
        }
        try (var in =
                new DataInputStream(
                        new ByteArrayInputStream(Files.readAllBytes(folder.resolve(hash))))) {
            var master =
                    new Master(hash, in.readUTF(), in.readInt(), in.readInt(), in.readAllBytes());
            if (isWhatItSays(master)) {
                return Optional.of(master);
            }
        } catch (IOException e) {
            log.atWarn().addKeyValue("hash", hash).log("a master's file cannot be read");
        }
        return Optional.empty();
    }

    @Override
    public Optional<Upload> upload(String hash, String area) {
        return uploads(hash).stream().filter(upload -> upload.area().equals(area)).findFirst();
    }

    /** False when the bytes are not those that the hash names: such a master is not kept. */
    boolean keep(Master master, List<Upload> uploads) {
        if (!isName(master.hash()) || !isWhatItSays(master)) {
            return false;
        }
        if (!uploads(master.hash()).equals(uploads)) {
            write(master.hash() + UPLOADS, json.writeValueAsBytes(uploads));
        }
        // Once told is told: but a file that was damaged is mended.
        if (find(master.hash()).isEmpty()) {
            var file = new ByteArrayOutputStream();
            try (var out = new DataOutputStream(file)) {
                out.writeUTF(master.mediaType());
                out.writeInt(master.width());
                out.writeInt(master.height());
                out.write(master.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            write(master.hash(), file.toByteArray());
        }
        synchronized (this) {
            notifyAll();
        }
        return true;
    }

    /**
     * Waits for a picture that is on its way; woken when it comes.
     *
     * @throws UncheckedIOException while the topic's past is still being read: who asks shall ask
     *     again
     */
    synchronized boolean arrives(String hash, Duration patience) {
        long start = System.nanoTime();
        while (!isKept(hash)) {
            Duration bound = isComplete ? patience : CATCHING_UP;
            Duration left = bound.minusNanos(System.nanoTime() - start);
            if (!left.isPositive()) {
                if (isComplete) {
                    return false;
                }
                throw new UncheckedIOException(
                        new IOException("the masters told so far are still being read"));
            }
            try {
                wait(left.toMillis() + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException("interrupted", e));
            }
        }
        return true;
    }

    /** Everything that was on the topic when its reader began is here. */
    synchronized void complete() {
        isComplete = true;
        notifyAll();
    }

    /** Until when the topic was read, by its own clock. */
    Optional<Instant> readUntil() {
        try {
            return Files.exists(folder.resolve(READ_UNTIL))
                    ? Optional.of(Instant.parse(Files.readString(folder.resolve(READ_UNTIL))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void noteReadUntil(Instant until) {
        write(READ_UNTIL, until.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<Upload> uploads(String hash) {
        if (!isName(hash) || !Files.exists(folder.resolve(hash + UPLOADS))) {
            return List.of();
        }
        try {
            byte[] file = Files.readAllBytes(folder.resolve(hash + UPLOADS));
            return List.of(json.readValue(file, Upload[].class));
        } catch (IOException | JacksonException e) {
            log.atWarn().addKeyValue("hash", hash).log("a master's uploads cannot be read");
            return List.of();
        }
    }

    private static boolean isName(String hash) {
        return HASH.matcher(hash).matches();
    }

    private boolean isKept(String hash) {
        return isName(hash) && Files.exists(folder.resolve(hash));
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Path next = Files.createTempFile(folder, "next", null);
            Files.write(next, bytes);
            Files.move(
                    next,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhatItSays(Master master) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(master.bytes());
            return HexFormat.of().formatHex(digest).equals(master.hash());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
