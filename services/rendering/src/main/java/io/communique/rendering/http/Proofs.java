package io.communique.rendering.http;

import io.communique.rendering.RenderStatement;
import io.communique.rendering.domain.Rendition;
import io.communique.rendering.domain.RenditionSet;
import io.communique.rendering.domain.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pulls a proof of a statement, by the code that publishes it, in the form that was wished for. */
@Component
class Proofs {

    private final RenderStatement rendering;

    Proofs(RenderStatement rendering) {
        this.rendering = rendering;
    }

    ResponseEntity<?> of(Statement statement, List<String> unfinished, Wish wish) {
        var set = rendering.render(statement);
        return switch (wish) {
            case Wish.Named named -> one(named.among(set.renditions()));
            case Wish.Liked liked -> liked(statement, unfinished, set, liked);
        };
    }

    /** Everything, the page or the card: which type the card has is the draft's to say. */
    private static ResponseEntity<?> liked(
            Statement statement, List<String> unfinished, RenditionSet set, Wish.Liked liked) {
        var card = new Wish.Named("card").among(set.renditions());
        var picture = MediaType.parseMediaType(card.mediaType());
        var best = liked.among(List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, picture));
        if (best.equals(MediaType.APPLICATION_JSON)) {
            return everything(statement, unfinished, set);
        }
        return best.equals(picture) ? one(card) : Sandbox.page(PasteUp.of(set));
    }

    private static ResponseEntity<PreviewAnswer> everything(
            Statement statement, List<String> unfinished, RenditionSet set) {
        return ResponseEntity.ok()
                .headers(Sandbox.headers("preview.json", ""))
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        new PreviewAnswer(
                                set.rendererVersion(),
                                PreviewAnswer.Assumed.of(statement),
                                unfinished,
                                set.renditions().stream()
                                        .map(PreviewAnswer.Artefact::of)
                                        .toList()));
    }

    private static ResponseEntity<byte[]> one(Rendition rendition) {
        return rendition.mediaType().startsWith("text/html")
                ? Sandbox.page(new String(rendition.bytes(), StandardCharsets.UTF_8))
                : Sandbox.file(rendition.mediaType(), rendition.name(), rendition.bytes());
    }
}
