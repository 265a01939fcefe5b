package io.communique.intake.domain;

import io.communique.intake.domain.HouseRules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an uploaded picture asks of the draft that shows it. */
public final class PictureRules {

    private static final int SHORTEST_SIDE = 32;
    private static final int LONGEST_SHAPE = 10;

    private PictureRules() {}

    /**
     * Brings a draft together with the picture that it means.
     *
     * @param picture the one that the image's hash names, or that answers its address
     */
    public static Finding read(
            Finding.Sound sound, Manuscript m, Image image, Optional<Picture> picture) {
        if (picture.isEmpty()) {
            return image.hash() == null
                    ? sound
                    : new Finding.Flawed(
                            List.of(
                                    new Objection(
                                            m.place(Part.IMAGE_HASH),
                                            "names no picture of this area")));
        }
        var objections = new ArrayList<Objection>();
        cropFlaw(image, picture.get())
                .map(flaw -> new Objection(m.place(Part.IMAGE_CROP), flaw))
                .ifPresent(objections::add);
        if (m.text(Part.IMAGE_HASH).isPresent()) {
            size(m, Part.IMAGE_WIDTH, image.width(), picture.get().width(), objections);
            size(m, Part.IMAGE_HEIGHT, image.height(), picture.get().height(), objections);
        }
        return objections.isEmpty()
                ? sound.with(image.showing(picture.get()))
                : new Finding.Flawed(objections);
    }

    private static void size(
            Manuscript m, Part part, @Nullable Integer given, int is, List<Objection> objections) {
        if (given != null && given != is) {
            objections.add(new Objection(m.place(part), "is " + is + ", as the picture has it"));
        }
    }

    /** Whether a draft may come to show the picture as it is. */
    public static boolean fits(Image image, Picture picture) {
        return cropFlaw(image, picture).isEmpty();
    }

    private static Optional<String> cropFlaw(Image image, Picture picture) {
        Crop crop = image.crop();
        if (crop == null) {
            return Optional.empty();
        }
        if (crop.x2() > picture.width() || crop.y2() > picture.height()) {
            return Optional.of(
                    "must lie inside the picture, which is %d by %d pixels"
                            .formatted(picture.width(), picture.height()));
        }
        int shorter = Math.min(crop.width(), crop.height());
        int longer = Math.max(crop.width(), crop.height());
        return shorter < SHORTEST_SIDE || longer > LONGEST_SHAPE * shorter
                ? Optional.of(
                        "must be at least %d pixels wide and high, and no side more than %d times the other"
                                .formatted(SHORTEST_SIDE, LONGEST_SHAPE))
                : Optional.empty();
    }

    /** What a draft lacks of what an uploaded picture needs before anyone approves it. */
    static List<Objection> absences(@Nullable Image image) {
        var objections = new ArrayList<Objection>();
        if (image != null && image.hash() != null) {
            if (image.alt() == null) {
                objections.add(new Objection("/image/alt", "is required of an uploaded picture"));
            }
            if (image.credit() == null) {
                objections.add(
                        new Objection("/image/credit", "is required of an uploaded picture"));
            }
        }
        return objections;
    }
}
