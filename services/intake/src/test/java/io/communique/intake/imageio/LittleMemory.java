package io.communique.intake.imageio;

import io.communique.intake.Darkroom.Development;
import io.communique.platform.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that develops each of the named files and says what came of it. */
final class LittleMemory {

    private LittleMemory() {}

    public static void main(String[] files) throws IOException {
        var darkroom = new ImageIoDarkroom(new Limits(262_144, 10 << 20, 2 << 20));
        for (String file : files) {
            System.out.println(
                    switch (darkroom.develop(Files.readAllBytes(Path.of(file)))) {
                        case Development.Developed(var print) ->
                                "%d by %d".formatted(print.width(), print.height());
                        case Development.Spoilt(var why) -> why;
                    });
        }
    }
}
