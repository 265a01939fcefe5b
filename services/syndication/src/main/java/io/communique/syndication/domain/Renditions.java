package io.communique.syndication.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every artefact of one version of a statement, as the renderer made them. */
public record Renditions(
        UUID articleId,
        long version,
        int rendererVersion,
        String contentHash,
        String path,
        Instant renderedAt,
        List<Rendition> all) {

    public Renditions {
        all = List.copyOf(all);
    }

    public Rendition the(Rendition.Name name) {
        return all.stream()
                .filter(rendition -> rendition.name() == name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name.wire()));
    }

    /** The rendition's text; artefacts are UTF-8 throughout. */
    public String text(Rendition.Name name) {
        return new String(the(name).bytes(), StandardCharsets.UTF_8);
    }

    /**
     * What is wrong with the set itself, before anyone reads it: an artefact that is missing, comes
     * twice or shows a photograph that the statement has not, or bytes that are not those named.
     */
    public Optional<String> flaw(Statement statement) {
        Map<Rendition.Name, Rendition> seen = new EnumMap<>(Rendition.Name.class);
        for (Rendition rendition : all) {
            if (seen.put(rendition.name(), rendition) != null) {
                return Optional.of("the " + rendition.name().wire() + " comes twice");
            }
            if (rendition.name().isPhoto() && !statement.hasPhotograph()) {
                return Optional.of("a photograph of a statement that has none");
            }
            if (!sha256(rendition.bytes()).equals(rendition.sha256())) {
                return Optional.of(
                        "the "
                                + rendition.name().wire()
                                + " is not the bytes that its sha256 names");
            }
        }
        return Arrays.stream(Rendition.Name.values())
                .filter(name ->
                        name.isDue(rendererVersion, statement.hasPhotograph())
                                && !seen.containsKey(name))
                .findFirst()
                .map(name -> "the " + name.wire() + " is missing");
    }

    /** Whether the set was made from exactly this statement. */
    public Optional<String> strayFrom(Statement statement) {
        if (!contentHash.equals(statement.contentHash())) {
            return Optional.of("the content hash is not the statement's");
        }
        return path.equals(statement.path())
                ? Optional.empty()
                : Optional.of("the path is not the statement's");
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
