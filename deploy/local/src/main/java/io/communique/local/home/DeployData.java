package io.communique.local.home;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the YAML files under deploy/ into records; an unknown or misspelt member is refused by
 * name.
 */
public final class DeployData {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .build();

    private DeployData() {}

    public static <T> T read(Path file, Class<T> type) {
        try {
            return MAPPER.convertValue(parse(Files.readString(file)), type);
        } catch (IOException | RuntimeException e) {
            throw new Refused("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    static Map<String, Object> parse(String text) {
        Object parsed = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return MAPPER.convertValue(parsed, new TypeReference<>() {});
    }
}
