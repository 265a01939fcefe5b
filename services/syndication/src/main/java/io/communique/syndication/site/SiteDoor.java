package io.communique.syndication.site;

import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Route;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The public site's one door: reading only, the same answer for HEAD as for GET, nothing sent twice
 * in vain.
 *
 * <p>What is remembered is said on the very thread that has read the request. Whatever has to be
 * asked for is asked on a thread of its own, so that nobody waits behind a reader who waits.
 */
final class SiteDoor extends Handler.Abstract.NonBlocking {

    private static final Logger log = LoggerFactory.getLogger(SiteDoor.class);
    private static final HttpField KEEP =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=1, must-revalidate");
    private static final HttpField KEEP_NOT =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
    private static final HttpField VARY =
            new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");
    private static final HttpField PACKED =
            new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");

    /**
     * A month's map may be megabytes: few are made and sent at once, and pages never wait for them.
     */
    private static final int MAPS_AT_ONCE = 2;

    private static final int LONGEST_WAIT_SECONDS = 2;

    private final Semaphore maps = new Semaphore(MAPS_AT_ONCE);
    private final Answers answers;
    private final SafeHeaders headers;
    private final Executor waiting =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("site-", 0).factory());

    SiteDoor(Answers answers, SafeHeaders headers) {
        this.answers = answers;
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            send(answers.notices().notAllowed(), request, response, callback);
            return true;
        }
        var asked = request.getHttpURI();
        String path = Objects.requireNonNullElse(asked.getPath(), "");
        var route = Route.of(path, asked.getQuery());
        var encoding = Encoding.accepted(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING));
        answers.remembered(route, encoding)
                .ifPresentOrElse(
                        answer -> send(answer, request, response, callback),
                        () ->
                                waiting.execute(() -> {
                                    var sent = inTurn(route, request, response, callback);
                                    if (sent == null) {
                                        return;
                                    }
                                    try {
                                        var answer =
                                                answer(path, route, asked.getQuery(), encoding);
                                        send(answer, request, response, sent);
                                    } catch (RuntimeException | Error e) {
                                        sent.failed(e);
                                    }
                                }));
        return true;
    }

    /**
     * Of a month's map the turn lasts until its last byte is gone, as slow readers hold it as long.
     *
     * @return nothing when there was no turn, which was said
     */
    private @Nullable Callback inTurn(
            Route route, Request request, Response response, Callback callback) {
        if (!(route instanceof Route.MapOf)) {
            return callback;
        }
        try {
            if (maps.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Callback.from(callback, () -> maps.release());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        send(answers.notices().unavailable(), request, response, callback);
        return null;
    }

    private Answer answer(String path, Route route, @Nullable String query, Encoding encoding) {
        try {
            var answer = answers.to(path, route, Route.language(query), encoding);
            return query == null ? answer : answer.leadingOnWith(query);
        } catch (DataAccessException e) {
            log.atWarn()
                    .addKeyValue("cause", e.getClass().getName())
                    .log("a page could not be read");
            return answers.notices().unavailable();
        }
    }

    private void send(Answer answer, Request request, Response response, Callback callback) {
        var lines = response.getHeaders();
        headers.add(lines, answer);
        answer.headers().forEach(lines::put);
        var tag = answer.tag();
        lines.add(tag != null || answer.status() == 308 ? KEEP : KEEP_NOT);
        if (answer.packable()) {
            lines.add(VARY);
        }
        if (tag != null) {
            lines.add(HttpHeader.ETAG, tag.value());
            if (tag.isNamedBy(ifNoneMatch(request))) {
                response.setStatus(304);
                // Were it the last, the server would add that the page is empty.
                response.write(false, BufferUtil.EMPTY_BUFFER, callback);
                return;
            }
        }
        response.setStatus(answer.status());
        lines.add(HttpHeader.CONTENT_TYPE, answer.mediaType());
        if (tag != null && tag.encoding() == Encoding.GZIP) {
            lines.add(PACKED);
        }
        lines.add(HttpHeader.CONTENT_LENGTH, answer.bytes().length);
        response.write(
                true,
                HttpMethod.HEAD.is(request.getMethod())
                        ? BufferUtil.EMPTY_BUFFER
                        : ByteBuffer.wrap(answer.bytes()),
                callback);
    }

    /** A list may be sent as several fields. */
    private static @Nullable String ifNoneMatch(Request request) {
        var fields = request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH);
        return fields.isEmpty() ? null : String.join(", ", fields);
    }
}
