package io.communique.rendering.card;

import io.communique.rendering.domain.Mark;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An office's mark as Java2D fills it. */
final class MarkShape {

    private static final double SQUARE = 24;
    private static final Pattern STEP = Pattern.compile("([MLCQZ])([0-9. ]*)");
    private static final Map<Mark, Path2D> KNOWN = new ConcurrentHashMap<>();

    private MarkShape() {}

    /** Standing in a square of so many pixels, its upper left corner here. */
    static Shape of(Mark mark, double x, double y, double size) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size / SQUARE, size / SQUARE);
        return KNOWN.computeIfAbsent(mark, MarkShape::outline).createTransformedShape(place);
    }

    private static Path2D outline(Mark mark) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        STEP.matcher(mark.path()).results().forEach(step -> take(path, step));
        return path;
    }

    private static void take(Path2D path, MatchResult step) {
        var n = new Scanner(step.group(2)).tokens().mapToDouble(Double::parseDouble).toArray();
        switch (step.group(1)) {
            case "M" -> path.moveTo(n[0], n[1]);
            case "L" -> path.lineTo(n[0], n[1]);
            case "C" -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
            case "Q" -> path.quadTo(n[0], n[1], n[2], n[3]);
            default -> path.closePath();
        }
    }
}
