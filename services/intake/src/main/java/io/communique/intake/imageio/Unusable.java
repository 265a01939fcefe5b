package io.communique.intake.imageio;

/** Why an upload cannot become a picture, in words for its editor. It never leaves this room. */
final class Unusable extends Exception {

    Unusable(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }

    static Unusable cutOff() {
        return new Unusable("is cut off");
    }

    static Unusable damaged() {
        return new Unusable("is damaged");
    }
}
