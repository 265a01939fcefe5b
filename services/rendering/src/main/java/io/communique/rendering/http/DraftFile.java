package io.communique.rendering.http;

import io.communique.platform.http.Flaw;
import io.communique.platform.http.Refusal;
import io.communique.rendering.domain.Imprint;
import io.communique.rendering.domain.Imprints;
import io.communique.rendering.domain.Site;
import java.io.StringReader;
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
    private static final Pattern REFERENCE = Pattern.compile("&#?[A-Za-z0-9]{1,32};");
    private static final Set<String> GROUPS = Set.of("og", "publish", "change");
    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("/area", "area"),
                    Map.entry("/headline", "title"),
                    Map.entry("/label", "title"),
                    Map.entry("/summary", "og.description"),
                    Map.entry("/locale", "og.locale"),
                    Map.entry("/social/type", "og.type"),
                    Map.entry("/social/title", "og.title"),
                    Map.entry("/image/url", "og.image"),
                    Map.entry("/publishedAt", "publish.date"),
                    Map.entry("/changeNote", "change.note"),
                    Map.entry("/path", "url"));

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
        sheet.write("/body", body);
        return sheet;
    }

    private void entry(Sheet sheet, String key, String value, @Nullable Imprint imprint) {
        switch (key) {
            case "title" -> title(sheet, value, imprint);
            case "url", "og.url" -> path(sheet, value, imprint);
            case "area" -> sheet.write("/area", value);
            case "og.description" -> sheet.write("/summary", value);
            case "og.locale" -> sheet.write("/locale", value);
            case "og.type" -> sheet.write("/social/type", value);
            case "og.title" -> sheet.write("/social/title", value);
            case "og.image" -> sheet.write("/image/url", value);
            case "publish.date" -> sheet.write("/publishedAt", value);
            case "change.note" -> sheet.write("/changeNote", value);
            default -> sheet.object(key, "is not a key of a statement");
        }
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
