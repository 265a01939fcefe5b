package io.communique.intake.markdown;

import io.communique.intake.domain.FrontMatter;
import io.communique.intake.domain.Objection;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Walks a YAML block as events, so that nothing is ever constructed: nested keys become dotted
 * ones, every scalar stays the text that it is. Whatever YAML can do beyond keys and texts is
 * refused.
 */
final class YamlKeys {

    private static final int DEEPEST = 8;

    private final Map<String, FrontMatter.Entry> entries = new LinkedHashMap<>();
    private final List<Objection> malformed = new ArrayList<>();
    private final List<Objection> misplaced = new ArrayList<>();
    private final Iterator<Event> events;
    private int depth;

    private YamlKeys(String yaml) {
        events = new Yaml(new LoaderOptions()).parse(new StringReader(yaml)).iterator();
    }

    /** What was read; nothing of it counts when anything is malformed. */
    record Result(
            Map<String, FrontMatter.Entry> entries,
            List<Objection> malformed,
            List<Objection> misplaced) {}

    static Result read(String yaml) {
        YamlKeys keys = null;
        try {
            keys = new YamlKeys(yaml);
            keys.document();
            return new Result(keys.entries, keys.malformed, keys.misplaced);
        } catch (YAMLException e) {
            var malformed = new ArrayList<>(keys == null ? List.<Objection>of() : keys.malformed);
            malformed.add(objection(e, yaml));
            return new Result(Map.of(), malformed, List.of());
        } catch (NumberFormatException e) {
            // SnakeYAML's own, for an escape such as \UFFFFFFFF; it says no line.
            var malformed = new ArrayList<>(keys == null ? List.<Objection>of() : keys.malformed);
            malformed.add(
                    new Objection("line " + Block.FIRST_LINE, "escapes what is no character"));
            return new Result(Map.of(), malformed, List.of());
        }
    }

    private static Objection objection(YAMLException fault, String yaml) {
        return switch (fault) {
            case MarkedYAMLException marked when marked.getProblemMark() != null ->
                    new Objection(
                            "line " + (marked.getProblemMark().getLine() + Block.FIRST_LINE),
                            "is not YAML: " + marked.getProblem());
            case ReaderException unprintable ->
                    new Objection(
                            "line " + line(yaml, unprintable.getPosition()),
                            "the character U+%04X is not allowed"
                                    .formatted(unprintable.getCodePoint()));
            default ->
                    new Objection("line " + Block.FIRST_LINE, String.valueOf(fault.getMessage()));
        };
    }

    private static long line(String yaml, int position) {
        int end =
                yaml.offsetByCodePoints(
                        0, Math.min(position, yaml.codePointCount(0, yaml.length())));
        return Block.FIRST_LINE + yaml.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private void document() {
        boolean seen = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.is(Event.ID.DocumentStart) && seen) {
                malformed.add(new Objection(at(event), "holds a second YAML document"));
                return;
            }
            seen |= event.is(Event.ID.DocumentStart);
            if (event instanceof MappingStartEvent) {
                refuseProperties(event);
                mapping("");
            } else if (event instanceof NodeEvent) {
                malformed.add(new Objection(at(event), "must hold keys and their values"));
                return;
            }
        }
    }

    private void mapping(String prefix) {
        deeper();
        for (Event key = events.next(); !key.is(Event.ID.MappingEnd); key = events.next()) {
            refuseProperties(key);
            if (key instanceof ScalarEvent name) {
                value(prefix + name.getValue(), key);
            } else {
                malformed.add(new Objection(at(key), "has a key that is not a text"));
                skip(key);
                skip(events.next());
            }
        }
        depth--;
    }

    private void value(String key, Event keyEvent) {
        Event value = events.next();
        refuseProperties(value);
        if (value instanceof ScalarEvent text) {
            keep(key, new FrontMatter.Entry(Entities.decode(words(text)), lineOf(keyEvent)));
        } else if (value instanceof MappingStartEvent && FrontMatter.groups(key)) {
            mapping(key + ".");
        } else {
            if (!(value instanceof AliasEvent)) {
                misplaced.add(
                        new Objection(
                                at(keyEvent) + ": " + Objection.shown(key),
                                FrontMatter.knows(key)
                                        ? "must be one text"
                                        : "is not a key of a statement"));
            }
            skip(value);
        }
    }

    /** The line end that closes a block of text (| or >) is YAML's, not the writer's. */
    private static String words(ScalarEvent text) {
        return switch (text.getScalarStyle()) {
            case LITERAL, FOLDED -> text.getValue().stripTrailing();
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> text.getValue();
        };
    }

    private void keep(String key, FrontMatter.Entry entry) {
        if (entries.putIfAbsent(key, entry) != null) {
            malformed.add(
                    new Objection(
                            "line " + entry.line() + ": " + Objection.shown(key),
                            "is given twice"));
        }
    }

    private void skip(Event start) {
        if (!(start instanceof MappingStartEvent) && !(start instanceof SequenceStartEvent)) {
            return;
        }
        deeper();
        for (Event inner = events.next();
                !inner.is(Event.ID.MappingEnd) && !inner.is(Event.ID.SequenceEnd);
                inner = events.next()) {
            refuseProperties(inner);
            skip(inner);
        }
        depth--;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new YAMLException("is nested deeper than " + DEEPEST);
        }
    }

    private void refuseProperties(Event event) {
        switch (event) {
            case AliasEvent _ ->
                    malformed.add(new Objection(at(event), "uses an alias, which is not allowed"));
            case NodeEvent node when node.getAnchor() != null ->
                    malformed.add(new Objection(at(event), "sets an anchor, which is not allowed"));
            case ScalarEvent scalar when scalar.getTag() != null -> tagged(event);
            case MappingStartEvent mapping when mapping.getTag() != null -> tagged(event);
            case SequenceStartEvent sequence when sequence.getTag() != null -> tagged(event);
            default -> {}
        }
    }

    private void tagged(Event event) {
        malformed.add(new Objection(at(event), "sets a tag, which is not allowed"));
    }

    private static String at(Event event) {
        return "line " + lineOf(event);
    }

    private static int lineOf(Event event) {
        return event.getStartMark().getLine() + Block.FIRST_LINE;
    }
}
