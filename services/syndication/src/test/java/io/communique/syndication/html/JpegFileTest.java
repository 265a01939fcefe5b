package io.communique.syndication.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.syndication.Faithful;
import io.communique.syndication.domain.Rendition;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JpegFileTest {

    private final byte[] print =
            Faithful.photographed().renditions().the(Rendition.Name.PHOTO_480).bytes();

    @Test
    void aBarePictureHasItsSize() {
        assertThat(JpegFile.size(print)).contains(new JpegFile.Size(480, 320));
    }

    @Test
    void aPictureThatSaysMoreThanItShowsIsNone() {
        var place = "Exif\0\0 where the camera was".getBytes(StandardCharsets.US_ASCII);
        assertThat(JpegFile.size(withSegment(0xe1, place))).isEmpty();
        assertThat(JpegFile.size(withSegment(0xfe, place))).isEmpty();
        assertThat(JpegFile.size(withSegment(0xe0, place))).isEmpty();
    }

    @Test
    void whatFollowsThePictureIsRead() {
        var longer = Arrays.copyOf(print, print.length + 20);
        assertThat(JpegFile.size(longer)).isEmpty();
        longer[longer.length - 2] = (byte) 0xff;
        longer[longer.length - 1] = (byte) 0xd9;
        assertThat(JpegFile.size(longer)).isEmpty();
    }

    @Test
    void whatCannotBeDecodedIsNone() {
        assertThat(JpegFile.size(new byte[] {1})).isEmpty();
        assertThat(JpegFile.size(Arrays.copyOf(print, 300))).isEmpty();
        var headOnly = Arrays.copyOf(print, 170);
        headOnly[168] = (byte) 0xff;
        headOnly[169] = (byte) 0xd9;
        assertThat(JpegFile.size(headOnly)).isEmpty();
    }

    private byte[] withSegment(int marker, byte[] words) {
        var out = new ByteArrayOutputStream();
        out.write(print, 0, 2);
        out.write(0xff);
        out.write(marker);
        out.write(words.length + 2 >> 8);
        out.write(words.length + 2);
        out.writeBytes(words);
        out.write(print, 2, print.length - 2);
        return out.toByteArray();
    }
}
