package io.communique.intake.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address of a hero image, kept as the editor gave it. Some sources say in its query how they
 * cut and scale; what is not in that form stays in the address alone.
 */
final class ImageAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern CROP =
            Pattern.compile("\\(?(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})\\)?");
    private static final Pattern PIXELS = Pattern.compile("\\d{1,6}");
    private static final Pattern MODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String PICTURES = "/images/";

    private ImageAddress() {}

    /** How the source cuts and scales the image. */
    record Frame(
            @Nullable Crop crop,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String scale) {}

    /**
     * @throws IllegalArgumentException with words for the editor
     */
    static String absolute(String address, Area area) {
        URI uri = parse(address);
        if (!uri.isAbsolute()) {
            return checked(area.site().resolve("/").resolve(uri)).toString();
        }
        checked(uri);
        return address;
    }

    /**
     * What an uploaded picture is called where an address is asked for. It names the picture for
     * ever, whichever articles show it and wherever they live; nothing is served there, because a
     * picture leaves the site with its article.
     */
    static String of(String hash, Area area) {
        return area.site().resolve(PICTURES + hash).toString();
    }

    /** The picture that such an address names. */
    static Optional<String> hash(String address, Area area) {
        String path = address.split("[?#]", 2)[0];
        return Stream.of(area.site().resolve(PICTURES).toString(), PICTURES)
                .filter(path::startsWith)
                .map(root -> path.substring(root.length()))
                .filter(hash -> HASH.matcher(hash).matches())
                .findFirst();
    }

    private static URI checked(URI uri) {
        if (!SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                || uri.getHost() == null
                || uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "must be an http or https address, or a path on the area's own host");
        }
        return uri;
    }

    static Frame frame(String address) {
        int query = address.indexOf('?');
        Map<String, String> parameters =
                query < 0 ? Map.of() : parameters(address.substring(query + 1));
        return new Frame(
                crop(parameters.getOrDefault("crop", "")),
                pixels(parameters.getOrDefault("w", "")),
                pixels(parameters.getOrDefault("h", "")),
                mode(parameters.getOrDefault("scale", "")));
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (String pair : query.split("#", 2)[0].split("&")) {
            String[] sides = pair.split("=", 2);
            parameters.putIfAbsent(sides[0], sides.length == 2 ? decoded(sides[1]) : "");
        }
        return parameters;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return value;
        }
    }

    /** Four corners in the notation of such a query. */
    static @Nullable Crop crop(String value) {
        Matcher m = CROP.matcher(value);
        return m.matches()
                ? new Crop(number(m, 1), number(m, 2), number(m, 3), number(m, 4))
                : null;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    static @Nullable Integer pixels(String value) {
        return PIXELS.matcher(value).matches() ? Integer.valueOf(value) : null;
    }

    private static @Nullable String mode(String value) {
        return MODE.matcher(value).matches() ? value : null;
    }

    private static URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not an address", e);
        }
    }
}
