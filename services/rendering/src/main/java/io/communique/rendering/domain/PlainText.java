package io.communique.rendering.domain;

/**
 * The statement for terminals, wires and mail: headline, dates, what was changed last, text, and
 * where it lives.
 */
public final class PlainText {

    private PlainText() {}

    public static String of(Composition composition) {
        var statement = composition.statement();
        var out = new StringBuilder();
        out.append(composition.office().masthead());
        if (statement.label() != null) {
            out.append(" – ").append(statement.label());
        }
        out.append("\n\n").append(statement.headline()).append("\n\n");
        out.append(composition.shownDateTime()).append('\n');
        if (statement.isUpdate()) {
            out.append(composition.word("updated")).append(' ');
            out.append(composition.updatedDateTime()).append('\n');
        }
        if (!statement.changes().isEmpty()) {
            var change = statement.changes().getLast();
            out.append(composition.word("changed")).append(" (");
            out.append(composition.dateTime(change.releasedAt())).append("): ");
            out.append(change.note()).append('\n');
        }
        out.append('\n').append(composition.body().text()).append("\n\n");
        return out.append(composition.canonical()).append('\n').toString();
    }
}
