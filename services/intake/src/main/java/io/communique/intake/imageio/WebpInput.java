package io.communique.intake.imageio;

import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A WebP file for its decoder, which looks eight bytes ahead, and would take the end of the file
 * for every pixel anew as an exception, and go on. Behind the end are a few zeros, and then a stop.
 */
final class WebpInput extends ImageInputStreamImpl {

    private static final int ZEROS = 16;

    private final byte[] file;

    WebpInput(byte[] file) {
        this.file = file;
    }

    /** Whether more was needed than there is. */
    boolean isOverrun() {
        return streamPos > file.length;
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (streamPos >= file.length + ZEROS) {
            throw new IIOException("ends early");
        }
        int at = (int) streamPos++;
        return at < file.length ? file[at] & 0xff : 0;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            into[from + i] = (byte) read();
        }
        return length;
    }

    @Override
    public long length() {
        return file.length;
    }
}
