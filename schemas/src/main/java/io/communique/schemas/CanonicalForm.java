package io.communique.schemas;

import io.communique.events.Approvals;
import io.communique.events.Article;
import io.communique.events.ArticleState;
import io.communique.events.Change;
import io.communique.events.Content;
import io.communique.events.Crop;
import io.communique.events.Image;
import io.communique.events.Policy;
import io.communique.events.Social;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one byte form (RFC 8785) of a statement and of its content, made from the typed record, so
 * that no field can say something else than what was hashed and signed. The form of an Article is
 * what the site serves as statement.json. Absent members are left out; instants are ISO 8601 in
 * UTC.
 */
public final class CanonicalForm {

    private CanonicalForm() {}

    /** The statement: every field of the record but the signature. */
    public static byte[] of(Article article) {
        return CanonicalJson.of(members(article));
    }

    public static byte[] of(Content content) {
        return CanonicalJson.of(members(content));
    }

    /** What an approval is bound to: lower-case hex SHA-256 of the content's form. */
    public static String contentHash(Content content) {
        return sha256(of(content));
    }

    /** Lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, Object> members(Article article) {
        var members = new Members();
        members.add("articleId", article.getArticleId());
        members.add("version", article.getVersion());
        members.add("revision", article.getRevision());
        members.add("state", word(article.getState()));
        members.add("issuer", article.getIssuer());
        members.add("approvedAt", text(article.getApprovedAt()));
        members.add("releasedAt", text(article.getReleasedAt()));
        members.add("firstReleasedAt", text(article.getFirstReleasedAt()));
        members.add("previous", article.getPrevious());
        members.add("policy", members(article.getPolicy()));
        members.add("contentHash", article.getContentHash());
        members.add("path", article.getPath());
        var content = article.getContent();
        members.add("content", content == null ? null : members(content));
        var changes = article.getChanges();
        members.add(
                "changes",
                changes.isEmpty() ? null : changes.stream().map(CanonicalForm::members).toList());
        return members.map;
    }

    /** To the millisecond, which is what a record carries. */
    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String word(ArticleState state) {
        return switch (state) {
            case PUBLISHED -> "published";
            case WITHDRAWN -> "withdrawn";
            case UNKNOWN -> "unknown";
        };
    }

    private static SortedMap<String, Object> members(Policy policy) {
        var members = new Members();
        members.add("rule", policy.getRule());
        members.add(
                "approvals", policy.getApprovals().stream().map(CanonicalForm::members).toList());
        return members.map;
    }

    private static SortedMap<String, Object> members(Approvals approvals) {
        var members = new Members();
        members.add("role", approvals.getRole());
        members.add("count", approvals.getCount());
        return members.map;
    }

    private static SortedMap<String, Object> members(Content content) {
        var members = new Members();
        members.add("area", content.getArea());
        members.add("label", content.getLabel());
        members.add("headline", content.getHeadline());
        members.add("summary", content.getSummary());
        members.add("body", content.getBody());
        members.add("locale", content.getLocale());
        members.add("path", content.getPath());
        var publishedAt = content.getPublishedAt();
        members.add("publishedAt", publishedAt == null ? null : text(publishedAt));
        members.add("social", members(content.getSocial()));
        var image = content.getImage();
        members.add("image", image == null ? null : members(image));
        members.add("changeNote", content.getChangeNote());
        return members.map;
    }

    private static SortedMap<String, Object> members(Change change) {
        var members = new Members();
        members.add("version", change.getVersion());
        members.add("releasedAt", text(change.getReleasedAt()));
        members.add("note", change.getNote());
        return members.map;
    }

    private static SortedMap<String, Object> members(Social social) {
        var members = new Members();
        members.add("type", social.getType());
        members.add("title", social.getTitle());
        members.add("description", social.getDescription());
        return members.map;
    }

    private static SortedMap<String, Object> members(Image image) {
        var members = new Members();
        members.add("url", image.getUrl());
        members.add("alt", image.getAlt());
        members.add("credit", image.getCredit());
        var crop = image.getCrop();
        members.add("crop", crop == null ? null : members(crop));
        members.add("width", image.getWidth());
        members.add("height", image.getHeight());
        members.add("scale", image.getScale());
        members.add("hash", image.getHash());
        return members.map;
    }

    private static SortedMap<String, Object> members(Crop crop) {
        var members = new Members();
        members.add("x1", crop.getX1());
        members.add("y1", crop.getY1());
        members.add("x2", crop.getX2());
        members.add("y2", crop.getY2());
        return members.map;
    }

    private record Members(SortedMap<String, Object> map) {

        Members() {
            this(new TreeMap<>());
        }

        void add(String name, @Nullable Object value) {
            if (value != null) {
                map.put(name, value);
            }
        }
    }
}
