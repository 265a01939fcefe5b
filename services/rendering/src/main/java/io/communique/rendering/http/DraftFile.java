package io.communique.rendering.http;

import io.communique.platform.http.Flaw;
import io.communique.platform.http.Refusal;
import io.communique.rendering.domain.Imprint;
import io.communique.rendering.domain.Imprints;
import io.communique.rendering.domain.Site;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads a draft that an editor keeps as a file: front matter between {@code ---} lines or in a
 * fenced yaml block, then the body. YAML is composed, never constructed: all values are texts.
 */
final class DraftFile {

    private static final int FIRST_LINE = 2;
    private static final int MOST_FRONT_MATTER = 65_536;
    private static final Pattern FENCE = Pattern.compile("```+[ \\t]*ya?ml[ \\t]*");
    private static final Pattern LABELLED =
            Pattern.compile("(.*\\S.*) \\*([^*]{1,40})\\*", Pattern.DOTALL);
    private static final Pattern PIXELS = Pattern.compile("\\d{1,6}");
    private static final Pattern CUT =
            Pattern.compile(
                    "[^?#]*\\?(?:(?!crop=)[^&#]*+&)*+crop=((?:[^&#%]|%[0-9A-Fa-f]{2})*+)(?:[&#]|$)");
    private static final Pattern CORNERS =
            Pattern.compile("\\(?(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})\\)?");
    private static final Pattern REFERENCE = Pattern.compile("&#?[A-Za-z0-9]{1,32};");
    private static final Set<String> GROUPS = Set.of("og", "publish", "change", "image", "social");

    /** The keys whose value is a member's as it stands. */
    private static final Map<String, String> MEMBERS =
            Map.ofEntries(
                    Map.entry("area", "/area"),
                    Map.entry("change.note", "/changeNote"),
                    Map.entry("image.alt", "/image/alt"),
                    Map.entry("image.credit", "/image/credit"),
                    Map.entry("image.hash", "/image/hash"),
                    Map.entry("og.description", "/summary"),
                    Map.entry("og.image", "/image/url"),
                    Map.entry("og.locale", "/locale"),
                    Map.entry("og.title", "/social/title"),
                    Map.entry("og.type", "/social/type"),
                    Map.entry("publish.date", "/publishedAt"),
                    Map.entry("social.description", "/social/description"));

    private static final Map<String, String> KEYS = keys();

    private final Imprints imprints;
    private final Site site;

    DraftFile(Imprints imprints, Site site) {
        this.imprints = imprints;
        this.site = site;
    }

    Sheet read(String sent) {
        var text = (sent.startsWith("\uFEFF") ? sent.substring(1) : sent).replace("\r\n", "\n");
        var first = line(text, 0);
        var closing =
                first.stripTrailing().equals("---")
                        ? "---"
                        : FENCE.matcher(first).matches() ? "```" : null;
        if (closing == null) {
            throw illegible("must start with front matter");
        }
        var start = Math.min(text.length(), first.length() + 1);
        for (var at = start; at < text.length(); at = Math.max(at, text.indexOf('\n', at)) + 1) {
            var line = line(text, at);
            if (line.stripTrailing().equals(closing)) {
                return sheet(text.substring(start, at), body(text, at + line.length()));
            }
            if (at + line.length() == text.length()) {
                break;
            }
        }
        throw illegible("has front matter without an end");
    }

    private static String line(String text, int at) {
        var end = text.indexOf('\n', at);
        return end < 0 ? text.substring(at) : text.substring(at, end);
    }

    /** One blank line below the front matter only separates. */
    private static String body(String text, int at) {
        for (var i = 0; i < 2 && at < text.length() && text.charAt(at) == '\n'; i++) {
            at++;
        }
        return text.substring(at);
    }

    private Sheet sheet(String yaml, String body) {
        var sheet = new Sheet(pointer -> KEYS.getOrDefault(pointer, pointer));
        var entries = entries(yaml, sheet);
        var imprint = imprints.of(entries.getOrDefault("area", "")).orElse(null);
        entries.forEach((key, value) -> entry(sheet, key, value, imprint));
        if (!entries.containsKey("image.crop") && !entries.containsKey("image.hash")) {
            cutByItsAddress(sheet, entries.getOrDefault("og.image", ""));
        }
        sheet.write("/body", body);
        return sheet;
    }

    private void entry(Sheet sheet, String key, String value, @Nullable Imprint imprint) {
        switch (key) {
            case "title" -> title(sheet, value, imprint);
            case "url", "og.url" -> path(sheet, value, imprint);
            case "image.crop" -> crop(sheet, value);
            case "image.width" -> pixels(sheet, "/image/width", value);
            case "image.height" -> pixels(sheet, "/image/height", value);
            case String other when MEMBERS.containsKey(other) ->
                    sheet.write(MEMBERS.get(other), value);
            default -> sheet.object(key, "is not a key of a statement");
        }
    }

    /** The key that a member stands under, for the editor to find it. */
    private static Map<String, String> keys() {
        var keys = new HashMap<String, String>();
        MEMBERS.forEach((key, member) -> keys.put(member, key));
        keys.put("/headline", "title");
        keys.put("/label", "title");
        keys.put("/path", "url");
        keys.put("/image/crop", "image.crop");
        keys.put("/image/width", "image.width");
        keys.put("/image/height", "image.height");
        return keys;
    }

    private static void crop(Sheet sheet, String value) {
        var corners = CORNERS.matcher(value);
        if (corners.matches()) {
            write(sheet, corners);
        } else {
            sheet.object("/image/crop", "must be four corners, such as (5,0,195,100)");
        }
    }

    private static void pixels(Sheet sheet, String member, String value) {
        if (PIXELS.matcher(value).matches()) {
            sheet.write(member, value);
        } else {
            sheet.object(member, "must be a whole number of pixels");
        }
    }

    /** Some sources say in an image's address how they cut it. */
    private static void cutByItsAddress(Sheet sheet, String address) {
        var cut = CUT.matcher(address);
        if (cut.lookingAt()) {
            var corners = CORNERS.matcher(URLDecoder.decode(cut.group(1), StandardCharsets.UTF_8));
            if (corners.matches()) {
                write(sheet, corners);
            }
        }
    }

    private static void write(Sheet sheet, Matcher corners) {
        sheet.write("/image/crop/x1", corners.group(1));
        sheet.write("/image/crop/y1", corners.group(2));
        sheet.write("/image/crop/x2", corners.group(3));
        sheet.write("/image/crop/y2", corners.group(4));
    }

    private void path(Sheet sheet, String address, @Nullable Imprint imprint) {
        if (imprint == null) {
            return;
        }
        var path = PageAddress.path(address, imprint.office(), site);
        if (path.isEmpty()) {
            sheet.object("/path", "must be an address of the area's pages");
        } else if (!sheet.text("/path").orElse(path.get()).equals(path.get())) {
            sheet.object("/path", "must agree with og.url");
        } else {
            sheet.write("/path", path.get());
        }
    }

    /** {@code headline *LABEL* | Site name}. */
    private static void title(Sheet sheet, String title, @Nullable Imprint imprint) {
        var suffix = imprint == null ? null : imprint.office().siteName();
        var words =
                suffix != null && title.endsWith(" | " + suffix)
                        ? title.substring(0, title.length() - suffix.length() - 3)
                        : title;
        var labelled = LABELLED.matcher(words);
        if (labelled.matches()) {
            sheet.write("/headline", labelled.group(1));
            sheet.write("/label", labelled.group(2));
        } else {
            sheet.write("/headline", words);
        }
    }

    /** By dotted key. */
    private static Map<String, String> entries(String yaml, Sheet sheet) {
        if (yaml.length() > MOST_FRONT_MATTER) {
            throw illegible("has front matter of more than " + MOST_FRONT_MATTER + " characters");
        }
        var entries = new LinkedHashMap<String, String>();
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            gather(new Yaml(options).compose(new StringReader(yaml)), "", entries, sheet);
        } catch (MarkedYAMLException e) {
            throw illegible("line " + (e.getProblemMark().getLine() + FIRST_LINE), "is not YAML");
        } catch (YAMLException | NumberFormatException e) {
            throw illegible("has front matter that is not YAML");
        }
        return entries;
    }

    private static void gather(
            @Nullable Node node, String prefix, Map<String, String> entries, Sheet sheet) {
        if (!(node instanceof MappingNode mapping)) {
            throw illegible("has front matter that does not hold keys and their values");
        }
        for (var pair : mapping.getValue()) {
            var key =
                    prefix + (pair.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?");
            if (pair.getValueNode() instanceof ScalarNode value) {
                if (entries.putIfAbsent(key, decoded(words(value))) != null) {
                    throw illegible("gives a key twice");
                }
            } else if (prefix.isEmpty() && GROUPS.contains(key)) {
                gather(pair.getValueNode(), key + ".", entries, sheet);
            } else {
                sheet.object(key, "is not a key of a statement, or must be one text");
            }
        }
    }

    private static String words(ScalarNode value) {
        return value.getScalarStyle() == ScalarStyle.LITERAL
                        || value.getScalarStyle() == ScalarStyle.FOLDED
                ? value.getValue().stripTrailing()
                : value.getValue();
    }

    /** Content systems leave character references in front matter, up to two deep. */
    private static String decoded(String value) {
        return once(once(value));
    }

    private static String once(String value) {
        return REFERENCE
                .matcher(value)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Parser.unescapeEntities(found.group(), true)));
    }

    private static Refusal illegible(String message) {
        return illegible("line 1", message);
    }

    private static Refusal illegible(String place, String message) {
        return Refusal.of(HttpStatus.BAD_REQUEST, "The file cannot be read.")
                .with(List.of(new Flaw(place, message)));
    }
}
