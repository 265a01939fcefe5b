package io.communique.rendering.kafka;

import io.communique.rendering.domain.Master;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Masters as intake passes them on; what is in them is no matter here. */
final class Pictures {

    private Pictures() {}

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
