package io.communique.intake;

import io.communique.intake.Darkroom.Development;
import io.communique.intake.domain.Area;
import io.communique.intake.domain.Areas;
import io.communique.intake.domain.Editor;
import io.communique.intake.domain.HouseRules;
import io.communique.intake.domain.Objection;
import io.communique.intake.domain.Picture;
import io.communique.intake.domain.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * An editor uploads a picture for an area, and perhaps says which address it answers. The same
 * bytes again give the same picture, without developing it again.
 */
@Service
public class TakePicture {

    private final Areas areas;
    private final Pictures pictures;
    private final Darkroom darkroom;
    private final KeepPicture keeping;

    TakePicture(Areas areas, Pictures pictures, Darkroom darkroom, KeepPicture keeping) {
        this.areas = areas;
        this.pictures = pictures;
        this.darkroom = darkroom;
        this.keeping = keeping;
    }

    /**
     * What became of an upload.
     *
     * @param answered the drafts that named the address, and now mean the picture
     * @param first false when the area had the picture already
     */
    public record Taken(Picture picture, List<UUID> answered, boolean first) {}

    /**
     * @param address the one under which drafts refer to the picture
     */
    public Answer<Taken> take(
            @Nullable String area, @Nullable String address, byte[] upload, Editor by) {
        Optional<Area> known = Optional.ofNullable(area).flatMap(areas::named);
        if (known.isEmpty()) {
            return spoilt("area", "must name one of the areas: " + areas.known());
        }
        String slug = known.get().slug();
        if (!by.writesIn(slug)) {
            return Answer.refused(new Refusal.NotYours("You do not write for this area."));
        }
        if (address != null) {
            var flaw = HouseRules.imageAddressFlaw(address, known.get());
            if (flaw.isPresent()) {
                return spoilt("address", flaw.get());
            }
        }
        String uploadHash = sha256(upload);
        Optional<Picture> before = pictures.uploaded(slug, uploadHash);
        if (before.isPresent()) {
            return Answer.given(
                    new Taken(before.get(), keeping.answer(before.get(), address, by), false));
        }
        return switch (darkroom.develop(upload)) {
            case Development.Spoilt(var why) -> spoilt("body", why);
            case Development.Developed(var print) ->
                    Answer.given(keeping.keep(slug, uploadHash, print, address, by));
        };
    }

    private static Answer<Taken> spoilt(String place, String why) {
        return Answer.refused(new Refusal.Spoilt(List.of(new Objection(place, why))));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
