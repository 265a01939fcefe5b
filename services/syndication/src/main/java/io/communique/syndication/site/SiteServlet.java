package io.communique.syndication.site;

import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Route;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The public site's one door: reading only, the same answer for HEAD as for GET, nothing sent twice
 * in vain.
 */
final class SiteServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(SiteServlet.class);
    private static final String KEEP = "public, max-age=1, must-revalidate";

    private final transient Answers answers;
    private final transient SafeHeaders headers;

    SiteServlet(Answers answers, SafeHeaders headers) {
        this.answers = answers;
        this.headers = headers;
    }

    @Override
    public void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String method = request.getMethod();
        boolean head = method.equals("HEAD");
        if (head || method.equals("GET")) {
            send(answer(request), request, response, head);
        } else {
            send(answers.notices().notAllowed(), request, response, false);
        }
    }

    private Answer answer(HttpServletRequest request) {
        try {
            String path = request.getRequestURI();
            String query = request.getQueryString();
            var answer =
                    answers.to(
                            path,
                            Route.of(path, query),
                            Route.language(query),
                            Encoding.accepted(request.getHeader("Accept-Encoding")));
            return query == null ? answer : answer.leadingOnWith(query);
        } catch (DataAccessException e) {
            log.atWarn()
                    .addKeyValue("cause", e.getClass().getName())
                    .log("a page could not be read");
            return answers.notices().unavailable();
        }
    }

    private void send(
            Answer answer, HttpServletRequest request, HttpServletResponse response, boolean head)
            throws IOException {
        headers.set(response, answer);
        answer.headers().forEach(response::setHeader);
        var tag = answer.tag();
        response.setHeader(
                "Cache-Control", tag != null || answer.status() == 308 ? KEEP : "no-store");
        if (answer.packable()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (tag != null) {
            response.setHeader("ETag", tag.value());
            if (tag.isNamedBy(ifNoneMatch(request))) {
                response.setStatus(304);
                return;
            }
        }
        response.setStatus(answer.status());
        response.setContentType(answer.mediaType());
        if (tag != null && tag.encoding() == Encoding.GZIP) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(answer.bytes().length);
        if (!head) {
            response.getOutputStream().write(answer.bytes());
        }
    }

    /** A list may be sent as several fields. */
    private static @org.jspecify.annotations.Nullable String ifNoneMatch(
            HttpServletRequest request) {
        var fields = request.getHeaders("If-None-Match");
        if (!fields.hasMoreElements()) {
            return null;
        }
        var all = new StringBuilder(fields.nextElement());
        while (fields.hasMoreElements()) {
            all.append(", ").append(fields.nextElement());
        }
        return all.toString();
    }
}
