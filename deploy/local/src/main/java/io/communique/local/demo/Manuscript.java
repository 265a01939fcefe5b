package io.communique.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A statement as an editor has it on disk: front matter, whose keys are named like {@code
 * og.title}, and a body.
 */
record Manuscript(String name, byte[] bytes, Map<String, String> keys, String body) {
    private static final Pattern PLAIN =
            Pattern.compile("\\A---\\n(.*?\\n)---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern FENCED =
            Pattern.compile("\\A```ya?ml[ \\t]*\\n(.*?\\n)```[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);

    /** Empty when the text has no front matter, and so is no statement. */
    static Optional<Manuscript> of(String name, byte[] bytes) {
        var text =
                new String(bytes, StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .replace("\r\n", "\n");
        for (var form : List.of(PLAIN, FENCED)) {
            var found = form.matcher(text);
            if (found.find()) {
                return Optional.of(
                        new Manuscript(
                                name,
                                bytes,
                                keys(found.group(1)),
                                text.substring(found.end()).strip()));
            }
        }
        return Optional.empty();
    }

    Optional<String> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /**
     * Every scalar is a string. What is no YAML has no keys here: intake says what is wrong with
     * it.
     */
    private static Map<String, String> keys(String yaml) {
        var keys = new TreeMap<String, String>();
        try {
            var options = new LoaderOptions();
            var dumping = new DumperOptions();
            Object read =
                    new Yaml(
                                    new SafeConstructor(options),
                                    new Representer(dumping),
                                    dumping,
                                    options,
                                    new OnlyStrings())
                            .load(yaml);
            flatten("", read, keys);
        } catch (YAMLException e) {
            keys.clear();
        }
        return keys;
    }

    private static void flatten(String prefix, Object value, Map<String, String> keys) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) ->
                    flatten(prefix.isEmpty() ? "" + key : prefix + "." + key, inner, keys));
        } else if (value instanceof String text) {
            keys.put(prefix, Entities.decode(text));
        }
    }

    private static final class OnlyStrings extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // A date stays as it was written.
        }
    }
}
