package io.communique.rendering;

import io.communique.rendering.domain.Comparison;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Difference;
import io.communique.rendering.domain.Draft;
import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.Rendition;
import io.communique.rendering.domain.Site;
import io.communique.rendering.domain.Statement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Shows what a correction would change. Both statements are rendered here and now: the live one
 * gives the bytes that are live, unless the renderer itself has changed since.
 */
@Service
public class CompareDraft {

    private static final Composition.Body NO_BODY = new Composition.Body("", "");

    private final RenderStatement rendering;
    private final Offices offices;
    private final Site site;
    private final TextComparison texts;
    private final PageHead head;

    public CompareDraft(
            RenderStatement rendering,
            Offices offices,
            Site site,
            TextComparison texts,
            PageHead head) {
        this.rendering = rendering;
        this.offices = offices;
        this.site = site;
        this.texts = texts;
        this.head = head;
    }

    public Comparison compare(Draft draft, Statement live, Instant releasedAt) {
        var next = draft.correcting(live, releasedAt);
        var before = rendering.render(live).renditions();
        var after = rendering.render(next).renditions();
        var differences = new ArrayList<Difference>();
        var names = new LinkedHashSet<String>();
        before.forEach(rendition -> names.add(rendition.name()));
        after.forEach(rendition -> names.add(rendition.name()));
        for (var name : names) {
            differences.add(difference(name, named(name, before), named(name, after), live, next));
        }
        differences.add(metadata(page(before), page(after)));
        return new Comparison(offices.of(live.area()), live, next, differences);
    }

    /** Texts are there of every statement; pictures may come and go. */
    private Difference difference(
            String name,
            @Nullable Rendition old,
            @Nullable Rendition rendition,
            Statement live,
            Statement next) {
        if (old == null || rendition == null) {
            return new Difference.Pictures(name, old, rendition, wordsOn(live), wordsOn(next));
        }
        if (old.sha256().equals(rendition.sha256())) {
            return new Difference.None(name);
        }
        return rendition.mediaType().startsWith("image/")
                ? new Difference.Pictures(name, old, rendition, wordsOn(live), wordsOn(next))
                : new Difference.Lines(name, texts.compare(text(old), text(rendition)));
    }

    private Difference metadata(Rendition livePage, Rendition draftPage) {
        var live = head.values(text(livePage));
        var draft = head.values(text(draftPage));
        var names = new LinkedHashSet<>(live.keySet());
        names.addAll(draft.keySet());
        var values =
                names.stream()
                        .map(name ->
                                new Difference.Value(
                                        name,
                                        live.getOrDefault(name, ""),
                                        draft.getOrDefault(name, "")))
                        .filter(value -> !value.live().equals(value.draft()))
                        .toList();
        return values.isEmpty()
                ? new Difference.None("metadata")
                : new Difference.Values("metadata", values);
    }

    /** What its cards say. */
    private String wordsOn(Statement statement) {
        var composition = new Composition(statement, offices.of(statement.area()), site, NO_BODY);
        return composition.cardWords() + ". " + composition.shownDate();
    }

    private static @Nullable Rendition named(String name, List<Rendition> renditions) {
        return renditions.stream()
                .filter(rendition -> rendition.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Rendition page(List<Rendition> renditions) {
        return Objects.requireNonNull(named("page", renditions));
    }

    private static String text(Rendition rendition) {
        return new String(rendition.bytes(), StandardCharsets.UTF_8);
    }
}
