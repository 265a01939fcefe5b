package io.communique.rendering.http;

import io.communique.rendering.Uploads;
import io.communique.rendering.domain.HeroImage;
import io.communique.rendering.domain.Site;
import io.communique.rendering.domain.Upload;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A draft's hero image: a mere reference by address, or an uploaded picture, which is named by its
 * hash, by the address that intake makes of the hash, or by both.
 */
final class DraftImage {

    private static final String PICTURES = "/images/";
    private static final int MOST_PIXELS = 100_000;
    private static final int SHORTEST_SIDE = 32;
    private static final int LONGEST_SHAPE = 10;
    private static final Pattern MASTER = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SCHEME = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);
    private static final List<String> CORNERS =
            List.of("/image/crop/x1", "/image/crop/y1", "/image/crop/x2", "/image/crop/y2");

    private final Sheet sheet;
    private final String area;
    private final Site site;
    private final Uploads uploads;

    DraftImage(Sheet sheet, String area, Site site, Uploads uploads) {
        this.sheet = sheet;
        this.area = area;
        this.site = site;
        this.uploads = uploads;
    }

    Optional<HeroImage> read() {
        var address = sheet.text("/image/url").flatMap(this::absolute);
        var hash = hash(address);
        if (address.isEmpty() && hash.isEmpty()) {
            refuseWordsOfNoImage();
            return Optional.empty();
        }
        var upload = hash.filter(DraftImage::isMasters).flatMap(this::ours);
        return Optional.of(
                new HeroImage(
                        address.orElseGet(() -> pictures() + hash.orElseThrow()),
                        sheet.text("/image/alt").orElse(null),
                        sheet.text("/image/credit").orElse(null),
                        crop(upload),
                        pixels("/image/width", upload.map(Upload::width)),
                        pixels("/image/height", upload.map(Upload::height)),
                        hash.orElse(null)));
    }

    private Optional<Upload> ours(String hash) {
        var upload = uploads.upload(hash, area);
        if (upload.isEmpty()) {
            sheet.object(
                    sheet.text("/image/hash").isPresent() ? "/image/hash" : "/image/url",
                    "names no picture of this area, or one that is still on its way");
        }
        return upload;
    }

    private Optional<String> absolute(String address) {
        try {
            var given = new URI(address);
            var uri = given.isAbsolute() ? given : site.address().resolve("/").resolve(given);
            if (SCHEME.matcher(uri.getScheme()).matches()
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                return Optional.of(given.isAbsolute() ? address : uri.toString());
            }
            sheet.object("/image/url", "must be an http or https address");
        } catch (URISyntaxException e) {
            sheet.object("/image/url", "is not an address");
        }
        return Optional.empty();
    }

    private Optional<String> hash(Optional<String> address) {
        var given = sheet.text("/image/hash");
        if (given.isPresent() && !isMasters(given.get())) {
            sheet.object("/image/hash", "must be the hash of an uploaded picture");
        }
        var named =
                address.map(url -> url.split("[?#]", 2)[0])
                        .filter(url -> url.startsWith(pictures()))
                        .map(url -> url.substring(pictures().length()))
                        .filter(DraftImage::isMasters);
        if (given.isPresent() && named.isPresent() && !given.equals(named)) {
            sheet.object("/image/url", "names another picture");
        }
        return given.or(() -> named);
    }

    private static boolean isMasters(String hash) {
        return MASTER.matcher(hash).matches();
    }

    private String pictures() {
        return site.address().resolve(PICTURES).toString();
    }

    private void refuseWordsOfNoImage() {
        if (sheet.text("/image/url").isEmpty()
                && sheet.texts().keySet().stream().anyMatch(name -> name.startsWith("/image/"))) {
            sheet.object("/image/url", "is required of an image, or its hash");
        }
    }

    /** Of an uploaded picture they are known. */
    private @Nullable Integer pixels(String member, Optional<Integer> known) {
        var pixels = sheet.number(member);
        if (pixels.filter(size -> size < 1 || size > MOST_PIXELS).isPresent()) {
            sheet.object(member, "must be from 1 to " + MOST_PIXELS);
        } else if (known.isPresent() && pixels.isPresent() && !pixels.equals(known)) {
            sheet.object(member, "is " + known.get() + ", as the picture has it");
        }
        return known.or(() -> pixels).orElse(null);
    }

    private HeroImage.@Nullable Crop crop(Optional<Upload> upload) {
        var corners = CORNERS.stream().flatMap(corner -> sheet.number(corner).stream()).toList();
        if (corners.isEmpty()) {
            return null;
        }
        if (corners.size() < CORNERS.size()
                || corners.get(0) < 0
                || corners.get(1) < 0
                || corners.get(0) >= corners.get(2)
                || corners.get(1) >= corners.get(3)) {
            sheet.object("/image/crop", "must have four corners, upper left before lower right");
            return null;
        }
        var crop =
                new HeroImage.Crop(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
        upload.flatMap(picture -> flaw(crop, picture))
                .ifPresent(flaw -> sheet.object("/image/crop", flaw));
        return crop;
    }

    private static Optional<String> flaw(HeroImage.Crop crop, Upload picture) {
        if (crop.x2() > picture.width() || crop.y2() > picture.height()) {
            return Optional.of(
                    "must lie inside the picture, which is %d by %d pixels"
                            .formatted(picture.width(), picture.height()));
        }
        int wide = crop.x2() - crop.x1();
        int high = crop.y2() - crop.y1();
        return Math.min(wide, high) < SHORTEST_SIDE
                        || Math.max(wide, high) > LONGEST_SHAPE * Math.min(wide, high)
                ? Optional.of(
                        "must be at least %d pixels wide and high, and no side more than %d times the other"
                                .formatted(SHORTEST_SIDE, LONGEST_SHAPE))
                : Optional.empty();
    }
}
