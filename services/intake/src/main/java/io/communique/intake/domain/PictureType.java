package io.communique.intake.domain;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures that the house takes, told by their bytes. */
public enum PictureType {
    JPEG("image/jpeg") {
        @Override
        boolean begins(byte[] bytes) {
            return has(bytes, 0, 0xff, 0xd8, 0xff);
        }
    },
    PNG("image/png") {
        @Override
        boolean begins(byte[] bytes) {
            return has(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
        }
    },
    WEBP("image/webp") {
        @Override
        boolean begins(byte[] bytes) {
            return has(bytes, 0, 'R', 'I', 'F', 'F') && has(bytes, 8, 'W', 'E', 'B', 'P');
        }
    };

    private final String mediaType;

    PictureType(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract boolean begins(byte[] bytes);

    public String mediaType() {
        return mediaType;
    }

    /** What the bytes are, whatever they are called. */
    public static Optional<PictureType> of(byte[] bytes) {
        return Arrays.stream(values()).filter(type -> type.begins(bytes)).findFirst();
    }

    private static boolean has(byte[] bytes, int at, int... signature) {
        if (bytes.length < at + signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[at + i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
