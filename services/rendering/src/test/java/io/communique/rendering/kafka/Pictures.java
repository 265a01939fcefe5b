package io.communique.rendering.kafka;

import io.communique.rendering.domain.Master;
import io.communique.rendering.domain.Upload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Masters as intake passes them on. */
public final class Pictures {

    private Pictures() {}

    /** As if it had been read from the topic. */
    public static Master kept(Path folder, Master master, Upload... uploads) {
        if (!new MasterFolder(folder).keep(master, List.of(uploads))) {
            throw new IllegalStateException("not what its hash names");
        }
        return master;
    }

    /** What is in it is no matter. */
    static Master master(String of) {
        var bytes = of.getBytes(StandardCharsets.UTF_8);
        try {
            var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Master(hash, "image/jpeg", 640, 480, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
