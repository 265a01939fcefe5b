package io.communique.rendering.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statement as the Markdown file an editor could have sent: fenced front matter, then the body.
 *
 * <p>Whoever reads front matter decodes HTML entities in it, at most twice. A value that would be
 * changed by that is written with each of its ampersands escaped twice; any other stays as it is.
 */
public final class IndexDocument {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    private static final Pattern CUT =
            Pattern.compile("[^?#]*\\?(?:(?!crop=)[^&#]*+&)*+crop=([^&#]*+)");

    /** A reference with its semicolon, or one of HTML's old names, which browsers read without. */
    private static final Pattern ENTITY =
            Pattern.compile(
                    "&(?:#|[A-Za-z][A-Za-z0-9]*;|AMP|COPY|GT|LT|QUOT|REG|[AEIOUYaeiouy]acute"
                            + "|[AEIOUaeiou](?:circ|grave)|[AEIOUaeiouy]uml|[ANOano]tilde"
                            + "|[Cc]cedil|[Aa]ring|[Oo]slash|AElig|aelig|ETH|eth|THORN|thorn"
                            + "|szlig|amp|brvbar|cedil|cent|copy|curren|deg|divide|frac|gt|iexcl"
                            + "|iquest|laquo|lt|macr|micro|middot|nbsp|not|ord[fm]|para|plusmn"
                            + "|pound|quot|raquo|reg|sect|shy|sup[123]|times|uml|yen)");

    private IndexDocument() {}

    public static String of(Composition composition) {
        var statement = composition.statement();
        var out = new StringBuilder(statement.body().length() + 1024);
        out.append("```yaml\n");
        line(out, "area", composition.office().name());
        if (statement.changeNote() != null) {
            out.append("change:\n");
            line(out, "  note", statement.changeNote());
        }
        if (statement.image() != null) {
            image(out, statement.image());
        }
        out.append("og:\n");
        line(out, "  description", statement.summary());
        if (statement.image() != null) {
            line(out, "  image", statement.image().url());
        }
        line(out, "  locale", statement.language().underscored());
        line(out, "  title", statement.socialTitle());
        if (!statement.social().isArticle()) {
            line(out, "  type", statement.social().type());
        }
        line(out, "  url", composition.officeAddress());
        if (statement.publishedAt() != null) {
            out.append("publish:\n");
            line(out, "  date", date(statement.publishedAt(), composition.office().zone()));
        }
        if (statement.social().description() != null) {
            out.append("social:\n");
            line(out, "  description", statement.social().description());
        }
        line(out, "title", title(composition));
        line(out, "url", composition.officeAddress());
        return out.append("```\n\n").append(statement.body()).toString();
    }

    /** What is known of the image beside its address; of most mere references that is nothing. */
    private static void image(StringBuilder out, HeroImage image) {
        var lines = new StringBuilder();
        if (image.alt() != null) {
            line(lines, "  alt", image.alt());
        }
        if (image.credit() != null) {
            line(lines, "  credit", image.credit());
        }
        if (image.crop() != null && (image.hash() != null || !isCutSo(image.url(), image.crop()))) {
            line(lines, "  crop", image.crop().written());
        }
        if (image.hash() != null) {
            line(lines, "  hash", image.hash());
            pixels(lines, "  height", image.height());
            pixels(lines, "  width", image.width());
        }
        if (!lines.isEmpty()) {
            out.append("image:\n").append(lines);
        }
    }

    private static void pixels(StringBuilder out, String key, @Nullable Integer pixels) {
        if (pixels != null) {
            line(out, key, pixels.toString());
        }
    }

    /** Sources that cut a picture themselves have the corners in their query, in its first crop. */
    private static boolean isCutSo(String address, HeroImage.Crop crop) {
        var cut = CUT.matcher(address);
        return cut.lookingAt() && cut.group(1).equals(crop.written());
    }

    private static String title(Composition composition) {
        var statement = composition.statement();
        var label = statement.label() != null ? " *" + statement.label() + "*" : "";
        var siteName = composition.office().siteName();
        return statement.headline() + label + (siteName != null ? " | " + siteName : "");
    }

    /** To the minute in the office's own time where that names the moment, else ISO 8601. */
    static String date(Instant moment, ZoneId zone) {
        var minute = MINUTE.format(moment.atZone(zone));
        var readBack = LocalDateTime.parse(minute, MINUTE).atZone(zone).toInstant();
        return readBack.equals(moment) ? minute : moment.toString();
    }

    static String entitySafe(String value) {
        return ENTITY.matcher(value).find() ? value.replace("&", "&amp;amp;") : value;
    }

    private static void line(StringBuilder out, String key, String value) {
        out.append(key).append(": ").append(Quoted.of(entitySafe(value))).append('\n');
    }
}
