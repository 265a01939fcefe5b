package io.communique.syndication.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a JPEG as far as the public would notice: it can be decoded, is as large as its header
 * says, and carries nothing but the picture, no place where a camera was, no comment, no second
 * picture.
 */
final class JpegFile {

    /** In pixels. */
    record Size(int width, int height) {

        /** To the pixel, as far as whole pixels allow. */
        boolean hasProportions(int across, int down) {
            return Math.abs((long) width * down - (long) height * across) < Math.max(across, down);
        }
    }

    private static final int JFIF = 0xe0;
    private static final int JFIF_LENGTH = 16;
    private static final int SCAN = 0xda;
    private static final Set<Integer> FRAMES = Set.of(0xc0, 0xc2);
    private static final Set<Integer> TABLES = Set.of(0xdb, 0xc4, 0xdd);
    private static final int THUMBNAIL = 8;

    private final byte[] bytes;

    private JpegFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Nothing of what is no such file. */
    static Optional<Size> size(byte[] bytes) {
        var file = new JpegFile(bytes);
        return file.isWhole() ? file.bareSize().filter(file::decodes) : Optional.empty();
    }

    private boolean isWhole() {
        int end = bytes.length;
        return end > 4
                && at(0) == 0xff
                && at(1) == 0xd8
                && at(end - 2) == 0xff
                && at(end - 1) == 0xd9;
    }

    /** Segment by segment up to the picture itself, in which no further segment is but tables. */
    private Optional<Size> bareSize() {
        Optional<Size> size = Optional.empty();
        for (int at = 2; at + 9 < bytes.length; ) {
            int marker = at(at + 1);
            int length = two(at + 2);
            boolean known =
                    FRAMES.contains(marker)
                            || TABLES.contains(marker)
                            || marker == SCAN
                            || marker == JFIF && length == JFIF_LENGTH;
            if (at(at) != 0xff || !known || FRAMES.contains(marker) && size.isPresent()) {
                return Optional.empty();
            }
            if (FRAMES.contains(marker)) {
                size = Optional.of(new Size(two(at + 7), two(at + 5)));
            }
            at += 2 + length;
            if (marker == SCAN) {
                at = endOfScan(at);
                if (at == bytes.length - 2) {
                    return size;
                }
            }
        }
        return Optional.empty();
    }

    /** Where the next marker is; a zero or a restart after the sign means that it is none. */
    private int endOfScan(int from) {
        int at = from;
        while (at < bytes.length - 2
                && (at(at) != 0xff
                        || at(at + 1) == 0
                        || at(at + 1) >= 0xd0 && at(at + 1) <= 0xd7)) {
            at++;
        }
        return at;
    }

    /** Every byte is decoded; only a small picture is kept. */
    private boolean decodes(Size size) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = ImageIO.getImageReadersByMIMEType("image/jpeg").next();
            try {
                reader.setInput(in, true, true);
                var small = reader.getDefaultReadParam();
                small.setSourceSubsampling(THUMBNAIL, THUMBNAIL, 0, 0);
                return reader.getWidth(0) == size.width()
                        && reader.getHeight(0) == size.height()
                        && reader.read(0, small) != null;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private int at(int index) {
        return bytes[index] & 255;
    }

    private int two(int index) {
        return at(index) << 8 | at(index + 1);
    }
}
