package io.communique.rendering.card;

/**
 * The three parts of a card, one below the other. Whatever belongs to a part stands inside it,
 * however far its letters reach, so that each can be painted and packed by itself.
 */
enum Strip {
    MASTHEAD,
    WORDS,
    FOOT;

    int top(Layout layout) {
        return switch (this) {
            case MASTHEAD -> 0;
            case WORDS -> layout.top();
            case FOOT -> layout.foot();
        };
    }

    int height(Layout layout) {
        return switch (this) {
            case MASTHEAD -> layout.top();
            case WORDS -> layout.foot() - layout.top();
            case FOOT -> layout.format().height() - layout.foot();
        };
    }
}
