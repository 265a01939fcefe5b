package io.communique.rendering;

import io.communique.rendering.domain.HeroImage;
import io.communique.rendering.domain.Language;
import io.communique.rendering.domain.Master;
import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.Pixels;
import io.communique.rendering.domain.Site;
import io.communique.rendering.domain.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Renders made-up statements before the first real one comes, which shall wait neither for fonts
 * nor for what develops photographs.
 */
@Component
class WarmUp implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final int TIMES = 20;
    private static final int PHOTOGRAPHS = 3;
    private static final int WIDTH = 2560;
    private static final int HEIGHT = 1707;
    private static final HeroImage IMAGE =
            new HeroImage(
                    "",
                    "A sample.",
                    "Press office",
                    new HeroImage.Crop(160, 107, 2400, 1600),
                    WIDTH,
                    HEIGHT,
                    "sample");

    private final RenderStatement rendering;
    private final Offices offices;

    /** As for publication, but for a picture that nobody uploaded. */
    WarmUp(
            Offices offices,
            Site site,
            Typesetter typesetter,
            CardPainter painter,
            PageMaker pages,
            Darkroom darkroom) {
        this.offices = offices;
        var one = Optional.of(picture("sample", darkroom));
        Masters oneForAll = _ -> one;
        this.rendering =
                new RenderStatement(offices, site, typesetter, painter, pages, oneForAll, darkroom);
    }

    @Override
    public void afterSingletonsInstantiated() {
        var area = offices.byArea().keySet().stream().sorted().findFirst().orElseThrow();
        for (var i = 0; i < TIMES; i++) {
            rendering.render(sample(area, i % 2 == 0 ? "en-GB" : "ar", null));
        }
        for (var i = 0; i < PHOTOGRAPHS; i++) {
            rendering.render(sample(area, "en-GB", IMAGE));
        }
        log.info("warmed up");
    }

    /** Of the size of a camera's, and nothing to be seen on it but light and grain. */
    private static Master picture(String hash, Darkroom darkroom) {
        var bgr = new byte[3 * WIDTH * HEIGHT];
        new Random(0).nextBytes(bgr);
        for (var i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) (i / (bgr.length / 200) + (bgr[i] & 15));
        }
        var jpeg = darkroom.print(new Pixels(WIDTH, HEIGHT, bgr));
        return new Master(hash, "image/jpeg", WIDTH, HEIGHT, jpeg);
    }

    private static Statement sample(String area, String language, @Nullable HeroImage image) {
        return new Statement(
                new UUID(0, 0),
                1,
                "",
                "Press office",
                Instant.EPOCH,
                Instant.EPOCH,
                area,
                "SAMPLE",
                "A sample headline of some words – عنوان من بضع كلمات",
                "A sample summary.",
                "Some *words* and [a link](/news/).\n\n* one\n* two\n\n> A quotation.\n".repeat(8),
                new Language(language),
                "/news/" + area + "/sample/",
                null,
                new Statement.Social("article", null, null),
                image,
                null,
                List.of());
    }
}
