package io.communique.rendering;

/** Of the part that a draft wants of its picture, the picture has nothing. */
public final class CropBeyondPicture extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CropBeyondPicture(IllegalArgumentException noFrame) {
        super("the crop lies beyond the picture", noFrame);
    }
}
