package io.communique.intake.http;

import io.communique.intake.domain.Manuscript;
import io.communique.intake.domain.Objection;
import io.communique.intake.domain.Part;
import io.communique.platform.http.SafeText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Looks through every part of a manuscript for characters that a text may not hold; line ends of
 * the body become LF.
 */
final class SafeManuscript {

    private SafeManuscript() {}

    /**
     * @param resolved a body as it reads with its character references resolved
     */
    static Manuscript of(Manuscript raw, UnaryOperator<String> resolved) {
        var words = new EnumMap<Part, String>(Part.class);
        raw.words()
                .forEach((part, text) ->
                        words.put(part, part.hasLines() ? text.replace("\r\n", "\n") : text));
        var objections = new ArrayList<Objection>();
        words.forEach((part, text) -> objections.addAll(objections(raw.place(part), part, text)));
        if (objections.isEmpty() && words.containsKey(Part.BODY)) {
            objections.addAll(
                    references(raw.place(Part.BODY), resolved.apply(words.get(Part.BODY))));
        }
        return new Manuscript(
                        words,
                        raw.crop(),
                        raw.width(),
                        raw.height(),
                        raw.places(),
                        raw.spoiled(),
                        raw.objections())
                .with(objections);
    }

    /** What may not be typed may not be written as a reference either. */
    private static List<Objection> references(String place, String resolved) {
        var objections = new ArrayList<Objection>();
        for (var found : SafeText.unsafeIn(resolved)) {
            objections.add(
                    new Objection(
                            place,
                            "line "
                                    + found.line()
                                    + " of the text, written as a reference: "
                                    + found.message()));
        }
        if (resolved.indexOf('\r') >= 0) {
            objections.add(
                    new Objection(
                            place, "a carriage return, written as a reference, is not allowed"));
        }
        return objections;
    }

    private static List<Objection> objections(String place, Part part, String text) {
        var objections = new ArrayList<Objection>();
        var unsafe = part.hasLines() ? SafeText.unsafeIn(text) : SafeText.unsafeInLine(text);
        for (var found : unsafe) {
            String where = part.hasLines() ? ", line " + found.line() + " of the text" : "";
            objections.add(
                    new Objection(
                            place,
                            "character " + found.position() + where + ": " + found.message()));
        }
        int bare = text.indexOf('\r');
        if (part.hasLines() && bare >= 0) {
            objections.add(
                    new Objection(
                            place,
                            "character "
                                    + (text.codePointCount(0, bare) + 1)
                                    + ": a carriage return without a line feed is not allowed"));
        }
        return objections;
    }
}
