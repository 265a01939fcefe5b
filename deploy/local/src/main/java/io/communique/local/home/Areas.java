package io.communique.local.home;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.ZoneId;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The areas that statements belong to, with what the launcher needs of them. */
public record Areas(Communique communique) {
    public record Communique(TreeMap<String, Area> areas) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Area(String name, @Nullable String siteName, String zone) {
        public ZoneId zoneId() {
            return ZoneId.of(zone);
        }
    }

    public static Areas read(Install install) {
        return DeployData.read(install.deploy("areas.yaml"), Areas.class);
    }

    public TreeMap<String, Area> bySlug() {
        return communique.areas;
    }
}
