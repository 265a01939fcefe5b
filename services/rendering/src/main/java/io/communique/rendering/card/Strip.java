package io.communique.rendering.card;

/**
 * The parts of a card, one below the other. Whatever belongs to a part stands inside it, however
 * far its letters reach, so that each can be painted and packed by itself. Words are label and
 * headline; a label may also be a part of its own, wherever the headline lets it begin.
 */
enum Strip {
    MASTHEAD,
    LABEL,
    WORDS,
    FOOT;

    int top(Layout layout) {
        return switch (this) {
            case MASTHEAD, LABEL -> 0;
            case WORDS -> layout.top();
            case FOOT -> layout.foot();
        };
    }

    int height(Layout layout) {
        return switch (this) {
            case MASTHEAD -> layout.top();
            case LABEL -> layout.chipHeight();
            case WORDS -> layout.foot() - layout.top();
            case FOOT -> layout.format().height() - layout.foot();
        };
    }
}
