package io.communique.rendering.http;

import io.communique.rendering.domain.HeroImage;
import io.communique.rendering.domain.Site;
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
    private static final Pattern MASTER = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SCHEME = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);
    private static final List<String> CORNERS =
            List.of("/image/crop/x1", "/image/crop/y1", "/image/crop/x2", "/image/crop/y2");

    private final Sheet sheet;
    private final Site site;

    DraftImage(Sheet sheet, Site site) {
        this.sheet = sheet;
        this.site = site;
    }

    Optional<HeroImage> read() {
        var address = sheet.text("/image/url").flatMap(this::absolute);
        var hash = hash(address);
        if (address.isEmpty() && hash.isEmpty()) {
            refuseWordsOfNoImage();
            return Optional.empty();
        }
        return Optional.of(
                new HeroImage(
                        address.orElseGet(() -> pictures() + hash.orElseThrow()),
                        sheet.text("/image/alt").orElse(null),
                        sheet.text("/image/credit").orElse(null),
                        crop(hash.isPresent()),
                        pixels("/image/width"),
                        pixels("/image/height"),
                        hash.orElse(null)));
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
        if (given.isPresent() && !MASTER.matcher(given.get()).matches()) {
            sheet.object("/image/hash", "must be the hash of an uploaded picture");
        }
        var named =
                address.map(url -> url.split("[?#]", 2)[0])
                        .filter(url -> url.startsWith(pictures()))
                        .map(url -> url.substring(pictures().length()))
                        .filter(hash -> MASTER.matcher(hash).matches());
        if (given.isPresent() && named.isPresent() && !given.equals(named)) {
            sheet.object("/image/url", "names another picture");
        }
        return given.or(() -> named);
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

    private @Nullable Integer pixels(String member) {
        var pixels = sheet.number(member);
        if (pixels.filter(size -> size < 1 || size > MOST_PIXELS).isPresent()) {
            sheet.object(member, "must be from 1 to " + MOST_PIXELS);
        }
        return pixels.orElse(null);
    }

    private HeroImage.@Nullable Crop crop(boolean ofPicture) {
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
        if (ofPicture
                && (corners.get(2) > sheet.number("/image/width").orElse(MOST_PIXELS)
                        || corners.get(3) > sheet.number("/image/height").orElse(MOST_PIXELS))) {
            sheet.object("/image/crop", "must lie inside the picture");
        }
        return new HeroImage.Crop(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
    }
}
