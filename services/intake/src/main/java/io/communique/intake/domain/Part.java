package io.communique.intake.domain;

/** The parts of a statement that an editor writes, and how many characters each may have. */
public enum Part {
    AREA(100),
    LABEL(40),
    HEADLINE(200),
    SUMMARY(1000),
    /** Limited in bytes, at the door. */
    BODY(Integer.MAX_VALUE),
    LOCALE(35),
    PATH(400),
    PUBLISHED_AT(40),
    CHANGE_NOTE(500),
    SOCIAL_TYPE(40),
    SOCIAL_TITLE(300),
    SOCIAL_DESCRIPTION(1000),
    IMAGE_URL(2000),
    IMAGE_ALT(420),
    IMAGE_CREDIT(200),
    IMAGE_SCALE(40),
    IMAGE_HASH(64),
    IMAGE_CROP(Integer.MAX_VALUE),
    IMAGE_WIDTH(Integer.MAX_VALUE),
    IMAGE_HEIGHT(Integer.MAX_VALUE);

    private final int longest;

    Part(int longest) {
        this.longest = longest;
    }

    /** In characters (code points). */
    public int longest() {
        return longest;
    }

    /** Whether an editor may break lines and indent in it. */
    public boolean hasLines() {
        return this == BODY;
    }
}
