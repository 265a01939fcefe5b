package io.communique.intake.imageio;

import io.communique.intake.domain.PictureType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG file (ITU-T T.81), segment by segment. What the pixels need is copied; of the application
 * segments only what they say about colour and orientation is kept. A decoder works through all
 * coefficients with every scan, so the number of scans is bounded.
 */
final class JpegFile {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COM = 0xfe;
    private static final int INKS = 4;
    private static final int MOST_SCANS = 32;
    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] ICC = ascii("ICC_PROFILE\0");
    private static final byte[] JFIF =
            concat(ascii("JFIF\0"), new byte[] {1, 1, 0, 0, 1, 0, 1, 0, 0});

    private final byte[] file;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private final TreeMap<Integer, byte[]> profile = new TreeMap<>();
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean hasJfif;
    private byte @Nullable [] adobe;
    private byte @Nullable [] frame;
    private int scans;

    JpegFile(byte[] file) {
        this.file = file;
    }

    Negative read() throws Unusable {
        int at = 2;
        for (int marker = marker(at); marker != EOI; marker = marker(at)) {
            at = afterFill(at) + 2;
            int length = unsigned(at);
            if (length < 2) {
                throw Unusable.damaged();
            }
            byte[] payload = Arrays.copyOfRange(file, at + 2, checked(at + length));
            segment(marker, payload);
            at += length;
            if (marker == SOS) {
                at = scan(at);
            }
        }
        byte[] header = frame;
        if (header == null || scans == 0) {
            throw Unusable.damaged();
        }
        Inks inks = header[5] == INKS ? Inks.of(adobe) : null;
        return new Negative(
                PictureType.JPEG,
                (header[3] & 0xff) << 8 | header[4] & 0xff,
                (header[1] & 0xff) << 8 | header[2] & 0xff,
                inks == null ? 3 : INKS,
                inks != null,
                false,
                concat(beginning(header), bare.toByteArray(), new byte[] {(byte) 0xff, (byte) EOI}),
                profile.isEmpty() ? null : concat(profile.values().toArray(byte[][]::new)),
                inks,
                orientation);
    }

    private void segment(int marker, byte[] payload) throws Unusable {
        switch (marker) {
            case APP0 -> hasJfif |= begins(payload, ascii("JFIF\0"));
            case APP1 -> {
                if (begins(payload, EXIF)) {
                    orientation =
                            Orientation.of(
                                    Arrays.copyOfRange(payload, EXIF.length, payload.length));
                }
            }
            case APP2 -> {
                if (begins(payload, ICC) && payload.length > ICC.length + 2) {
                    profile.put(
                            payload[ICC.length] & 0xff,
                            Arrays.copyOfRange(payload, ICC.length + 2, payload.length));
                }
            }
            case APP14 -> {
                if (begins(payload, ascii("Adobe")) && payload.length >= 12) {
                    adobe = Arrays.copyOf(payload, 12);
                }
            }
            case SOS -> {
                if (++scans > MOST_SCANS) {
                    throw new Unusable("has more than " + MOST_SCANS + " scans");
                }
                copy(marker, payload);
            }
            default -> {
                if (isFrame(marker)) {
                    frame(marker, payload);
                }
                if ((marker < APP0 || marker > APP15) && marker != COM) {
                    copy(marker, payload);
                }
            }
        }
    }

    private void frame(int marker, byte[] header) throws Unusable {
        if (frame != null || header.length < 6) {
            throw Unusable.damaged();
        }
        if (marker > 0xc2
                || header[0] != 8
                || header[5] != 1 && header[5] != 3 && header[5] != INKS) {
            throw new Unusable("is a kind of JPEG that we cannot read");
        }
        frame = header;
    }

    /** Copies a scan's data, and comes back where the next marker is. */
    private int scan(int from) throws Unusable {
        int at = from;
        while (at + 1 < file.length) {
            int next = file[at + 1] & 0xff;
            if ((file[at] & 0xff) == 0xff && next != 0 && next != 0xff && !isRestart(next)) {
                bare.write(file, from, at - from);
                return at;
            }
            at++;
        }
        throw Unusable.cutOff();
    }

    /**
     * A decoder guesses what three components are when nothing says so: it is said, as it would
     * have been guessed with the metadata.
     */
    private byte[] beginning(byte[] header) {
        var start = new ByteArrayOutputStream();
        start.write(0xff);
        start.write(SOI);
        if (header[5] == INKS) {
            return start.toByteArray();
        }
        if (hasJfif || adobe == null && !isRgbByName(header)) {
            write(start, APP0, JFIF);
        } else if (adobe != null) {
            write(start, APP14, adobe);
        }
        return start.toByteArray();
    }

    private static boolean isRgbByName(byte[] header) {
        return header.length >= 15 && header[6] == 'R' && header[9] == 'G' && header[12] == 'B';
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0
                && marker <= 0xcf
                && marker != 0xc4
                && marker != 0xc8
                && marker != 0xcc;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    private int marker(int at) throws Unusable {
        if (at + 1 >= file.length) {
            throw Unusable.cutOff();
        }
        if ((file[at] & 0xff) != 0xff) {
            throw Unusable.damaged();
        }
        return file[afterFill(at) + 1] & 0xff;
    }

    /** A marker may begin with any number of fill bytes. */
    private int afterFill(int at) {
        int last = at;
        while ((file[last + 1] & 0xff) == 0xff) {
            last++;
        }
        return last;
    }

    private int unsigned(int at) {
        return (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
    }

    private int checked(int end) throws Unusable {
        if (end > file.length) {
            throw Unusable.cutOff();
        }
        return end;
    }

    private void copy(int marker, byte[] payload) {
        write(bare, marker, payload);
    }

    private static void write(ByteArrayOutputStream out, int marker, byte[] payload) {
        out.write(0xff);
        out.write(marker);
        out.write(payload.length + 2 >> 8);
        out.write(payload.length + 2);
        out.writeBytes(payload);
    }

    private static boolean begins(byte[] payload, byte[] name) {
        return payload.length >= name.length
                && Arrays.equals(payload, 0, name.length, name, 0, name.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
