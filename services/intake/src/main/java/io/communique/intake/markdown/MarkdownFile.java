package io.communique.intake.markdown;

import io.communique.intake.MarkdownFiles;
import io.communique.intake.domain.FrontMatter;
import io.communique.intake.domain.Objection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A statement as an editor keeps it in a file: front matter, then Markdown. A byte order mark
 * before it is no text.
 */
@Component
class MarkdownFile implements MarkdownFiles {

    private static final int MOST_FRONT_MATTER = 65_536;

    @Override
    public Reading read(String text) {
        String file = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        return Block.of(file)
                .map(MarkdownFile::read)
                .orElseGet(() ->
                        illegible(
                                "must start with front matter, between --- lines or in a fenced yaml block"));
    }

    @Override
    public String resolved(String body) {
        return Entities.resolved(body);
    }

    @Override
    public Optional<String> flaw(String body) {
        return Body.flaw(body);
    }

    private static Reading read(Block block) {
        if (block.yaml().length() > MOST_FRONT_MATTER) {
            return illegible("has front matter of more than " + MOST_FRONT_MATTER + " characters");
        }
        var keys = YamlKeys.read(block.yaml());
        return keys.malformed().isEmpty()
                ? new Reading.Legible(
                        new FrontMatter(
                                keys.entries(), block.body(), block.bodyLine(), keys.misplaced()))
                : new Reading.Illegible(keys.malformed());
    }

    private static Reading illegible(String message) {
        return new Reading.Illegible(List.of(new Objection("line 1", message)));
    }
}
