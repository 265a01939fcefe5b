package io.communique.journeys;

import java.util.concurrent.atomic.AtomicBoolean;

/** One statement of the press office's; every wording of it says which it is. */
final class Statement {

    final int number;
    volatile String articleId;
    volatile String path;

    /** One operation at a time: an office does not correct and withdraw in one breath. */
    final AtomicBoolean busy = new AtomicBoolean();

    volatile boolean published;
    volatile boolean withdrawing;
    private int wordings;

    Statement(int number) {
        this.number = number;
    }

    synchronized int nextWording() {
        return ++wordings;
    }

    String json(int wording) {
        return """
        {"area":"example","headline":"Statement %1$d under load","summary":"In short, wording %2$d.",\
        "body":"This is [wording %2$d] of statement %1$d.\\n\\nIt may be put right, and it may be taken back.",\
        "locale":"en-GB"}
        """
                .formatted(number, wording);
    }
}
