package io.communique.journeys;

import io.communique.journeys.Newsroom.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A good client: it repeats what may have been lost, under the same key, with pauses, until its
 * patience ends; and it remembers whether an attempt may have had its effect.
 */
final class PatientClient {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Newsroom newsroom;
    private final Map<String, AtomicLong> answers = new ConcurrentHashMap<>();

    PatientClient(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** No answer that can be relied on. */
    static final class OutOfPatience extends Exception {

        private static final long serialVersionUID = 1L;
        final boolean mayHaveHappened;

        OutOfPatience(boolean mayHaveHappened, String last) {
            super("no answer within the client's patience, the last was " + last);
            this.mayHaveHappened = mayHaveHappened;
        }
    }

    /** A request, made anew for each attempt. */
    interface Request {
        java.net.http.HttpRequest.Builder make();
    }

    /** The answer, and whether an attempt before it may have had the effect already. */
    record Result(Answer answer, boolean repeated) {}

    Result send(Request request, Instant until) throws OutOfPatience, InterruptedException {
        boolean mayHaveHappened = false;
        var last = "nothing";
        var pause = FIRST_PAUSE;
        while (Instant.now().isBefore(until)) {
            try {
                var answer = newsroom.send(request.make().timeout(Duration.ofSeconds(5)));
                count(answer.status());
                if (!comesLater(answer)) {
                    return new Result(answer, mayHaveHappened);
                }
                last = Integer.toString(answer.status());
                mayHaveHappened |= answer.status() >= 500;
            } catch (UncheckedIOException e) {
                count(e.getCause());
                last = e.getCause().toString();
                mayHaveHappened |= !(e.getCause() instanceof ConnectException);
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
        throw new OutOfPatience(mayHaveHappened, last);
    }

    private static boolean comesLater(Answer answer) {
        return answer.status() >= 500
                || answer.status() == 404 && !answer.header("Retry-After").isEmpty();
    }

    private void count(int status) {
        answers.computeIfAbsent(Integer.toString(status), _ -> new AtomicLong()).incrementAndGet();
    }

    private void count(IOException failure) {
        answers.computeIfAbsent(failure.getClass().getSimpleName(), _ -> new AtomicLong())
                .incrementAndGet();
    }

    /** How often each answer came. */
    Map<String, AtomicLong> answers() {
        return new TreeMap<>(answers);
    }
}
