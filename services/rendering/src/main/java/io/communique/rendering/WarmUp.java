package io.communique.rendering;

import io.communique.rendering.domain.Language;
import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Renders a made-up statement before the first real one comes, which shall not wait for fonts. */
@Component
class WarmUp implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final int TIMES = 20;

    private final RenderStatement rendering;
    private final Offices offices;

    WarmUp(RenderStatement rendering, Offices offices) {
        this.rendering = rendering;
        this.offices = offices;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var area = offices.byArea().keySet().stream().sorted().findFirst().orElseThrow();
        for (var i = 0; i < TIMES; i++) {
            rendering.render(sample(area, i % 2 == 0 ? "en-GB" : "ar"));
        }
        log.info("warmed up");
    }

    private static Statement sample(String area, String language) {
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
                null,
                null,
                List.of());
    }
}
