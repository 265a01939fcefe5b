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
        var renditions = set.renditions();
        return switch (wish) {
            case Wish.Everything _ -> everything(statement, unfinished, set);
            case Wish.Page _ -> one(Wish.named("page", renditions));
            case Wish.Artefact(var name) -> one(Wish.named(name, renditions));
        };
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
