package io.communique.intake;

import io.communique.intake.domain.FrontMatter;
import io.communique.intake.domain.Objection;
import java.util.List;
import java.util.Optional;

/** Reads statements that editors keep as Markdown files. */
public interface MarkdownFiles {

    Reading read(String text);

    /** A body with its character references resolved, as CommonMark reads them. */
    String resolved(String body);

    /** What keeps a body from being shown as it is meant, if anything does. */
    Optional<String> flaw(String body);

    /** A file taken apart, or why it cannot be. */
    sealed interface Reading {
        record Legible(FrontMatter frontMatter) implements Reading {}

        record Illegible(List<Objection> objections) implements Reading {}
    }
}
