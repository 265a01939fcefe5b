package io.communique.intake.imageio;

import io.communique.intake.Darkroom;
import io.communique.intake.domain.Master;
import io.communique.intake.domain.Print;
import io.communique.platform.Limits;
import org.springframework.stereotype.Component;

/** Develops with the JDK's codecs, and one in Java for WebP. */
@Component
class ImageIoDarkroom implements Darkroom {

    /** Enough for a page on any screen, and for every cut that a card makes of it. */
    private static final int LONGEST_SIDE = 2_560;

    private final Printer printer;

    ImageIoDarkroom(Limits limits) {
        this.printer = new Printer(limits.master());
    }

    @Override
    public Development develop(byte[] upload) {
        try {
            return developed(Negative.of(upload));
        } catch (Unusable e) {
            return new Development.Spoilt(e.why());
        }
    }

    private Development developed(Negative negative) throws Unusable {
        var stored = Scaling.within(Decoder.decoded(negative), LONGEST_SIDE);
        var upright = negative.orientation().applied(stored);
        Master master =
                printer.print(Profile.toSrgb(upright, negative.profile()), negative.isGraphic());
        boolean swapped = negative.orientation().swapsSides();
        return new Development.Developed(
                new Print(
                        swapped ? negative.height() : negative.width(),
                        swapped ? negative.width() : negative.height(),
                        master));
    }
}
