package io.communique.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the press office wanted, when, and what it was told: every operation ends as done, refused,
 * or unknown, when no answer came that could be relied on. Unknown ones are resolved afterwards.
 */
final class Ledger {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Operation> operations = new ArrayList<>();

    enum Kind {
        PUBLISH,
        CORRECT,
        WITHDRAW
    }

    enum Outcome {
        OK,
        FAIL,
        UNKNOWN
    }

    /** How far an operation has come. */
    enum Stage {
        /** A request to intake has no answer yet. */
        AT_INTAKE,
        /** Handed in, on its way to approval. */
        SUBMITTED,
        /** A request to approval has no answer yet. */
        AT_APPROVAL,
        /** Acknowledged, not yet seen on the site. */
        ACKNOWLEDGED,
        /** Seen on the site, or given up. */
        SETTLED
    }

    /** One wish of the press office. */
    static final class Operation {

        final int number;
        final Kind kind;
        final Statement statement;
        final int wording;
        final Instant intended;
        volatile Stage stage = Stage.AT_INTAKE;
        volatile Outcome outcome = Outcome.UNKNOWN;
        volatile String why = "";
        volatile int revision;
        volatile long version;
        volatile Instant acknowledged;
        volatile Instant settled;

        private Operation(int number, Kind kind, Statement statement, Instant intended) {
            this.number = number;
            this.kind = kind;
            this.statement = statement;
            this.wording = kind == Kind.WITHDRAW ? 0 : statement.nextWording();
            this.intended = intended;
        }

        void acknowledge(long version, Instant at) {
            this.version = version;
            acknowledged = at;
            outcome = Outcome.OK;
            stage = Stage.ACKNOWLEDGED;
        }

        void settle() {
            settled = Instant.now();
            stage = Stage.SETTLED;
        }

        void end(Outcome how, String why) {
            this.outcome = how;
            this.why = why;
            stage = Stage.SETTLED;
        }

        @Override
        public String toString() {
            return "%s %d of statement %d (%s%s)"
                    .formatted(kind, number, statement.number, statement.path, outcome);
        }

        private Map<String, Object> line() {
            var line = new java.util.LinkedHashMap<String, Object>();
            line.put("operation", number);
            line.put("kind", kind);
            line.put("statement", statement.number);
            line.put("articleId", String.valueOf(statement.articleId));
            line.put("path", String.valueOf(statement.path));
            line.put("outcome", outcome);
            line.put("why", why);
            line.put("version", version);
            line.put("intended", intended.toString());
            line.put("acknowledged", String.valueOf(acknowledged));
            line.put("settled", String.valueOf(settled));
            return line;
        }
    }

    synchronized Operation begin(Kind kind, Statement statement) {
        var operation = new Operation(operations.size() + 1, kind, statement, Instant.now());
        operations.add(operation);
        return operation;
    }

    synchronized List<Operation> operations() {
        return List.copyOf(operations);
    }

    synchronized Map<Stage, Long> underWay() {
        var all = new EnumMap<Stage, Long>(Stage.class);
        operations.forEach(operation -> all.merge(operation.stage, 1L, Long::sum));
        all.remove(Stage.SETTLED);
        return all;
    }

    /** Whether something that was acknowledged after that moment shows. */
    synchronized boolean hasSettled(Instant after) {
        return operations.stream()
                .anyMatch(one ->
                        one.settled != null
                                && one.acknowledged != null
                                && one.acknowledged.isAfter(after));
    }

    String count() {
        var counts =
                operations().stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.kind + " " + one.outcome,
                                        java.util.TreeMap::new,
                                        Collectors.counting()));
        return counts.toString();
    }

    /** One JSON object a line, for whoever wants to look into a run. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                operations().stream()
                        .map(operation -> JSON.writeValueAsString(operation.line()))
                        .toList());
    }
}
