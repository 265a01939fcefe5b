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
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a request body beyond the limit before anything is parsed, however it is framed. */
class RequestLimit extends OncePerRequestFilter implements Ordered {

    private final long limit;
    private final JsonMapper json;

    RequestLimit(long limit, JsonMapper json) {
        this.limit = limit;
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
        if (request.getContentLengthLong() > limit) {
            refuse(response);
            return;
        }
        if (request.getContentLengthLong() >= 0 || !mayHaveBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes((int) limit + 1);
        if (body.length > limit) {
            refuse(response);
            return;
        }
        chain.doFilter(new Read(request, body), response);
    }

    private static boolean mayHaveBody(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null;
    }

    private void refuse(HttpServletResponse response) throws IOException {
        ProblemWriter.write(
                response,
                json,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "A request may have " + limit + " bytes at most."));
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
