package io.communique.rendering;

import io.communique.rendering.domain.Frame;
import io.communique.rendering.domain.Master;
import io.communique.rendering.domain.Pixels;

/** Where a master becomes the photographs that the public sees. */
public interface Darkroom {

    /** A part of the master in memory: decoded once, for every print of one statement. */
    Pixels develop(Master master, Frame part);

    /** A JPEG of exactly these pixels' size that carries nothing but the picture. */
    byte[] print(Pixels picture);
}
