package io.communique.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a request body beyond the limit before anything is parsed, however it is framed. A larger
 * body than usual must say how long it is: none is kept in memory to find out.
 */
class RequestLimit extends OncePerRequestFilter implements Ordered {

    private final long usual;
    private final Map<String, Long> larger;
    private final JsonMapper json;

    RequestLimit(long usual, List<LargeBody> larger, JsonMapper json) {
        this.usual = usual;
        this.larger = larger.stream().collect(Collectors.toMap(LargeBody::path, LargeBody::bytes));
        this.json = json;
    }

    /** Behind the check of the token: a stranger's body is not even read. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = larger.getOrDefault(request.getRequestURI(), usual);
        if (request.getContentLengthLong() > limit) {
            refuse(response, limit);
            return;
        }
        if (request.getContentLengthLong() >= 0 || !mayHaveBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (limit > usual) {
            refuse(response, HttpStatus.LENGTH_REQUIRED, "Content-Length must say how long it is.");
            return;
        }
        var body = request.getInputStream().readNBytes((int) limit + 1);
        if (body.length > limit) {
            refuse(response, limit);
            return;
        }
        chain.doFilter(new Read(request, body), response);
    }

    private static boolean mayHaveBody(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null;
    }

    private void refuse(HttpServletResponse response, long limit) throws IOException {
        refuse(
                response,
                HttpStatus.CONTENT_TOO_LARGE,
                "A request may have " + limit + " bytes at most.");
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ProblemWriter.write(response, json, ProblemDetail.forStatusAndDetail(status, detail));
    }

    /** A chunked request whose body is known to be within the limit. */
    private static final class Read extends HttpServletRequestWrapper {

        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return bytes.read(into, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("read at once, not asynchronously");
                }
            };
        }
    }
}
