package io.communique.syndication.site;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What is said to requests that never became one, such as a broken request line: a status, and
 * nothing of ours.
 */
public final class BareErrors extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/plain");
            response.setCharacterEncoding("utf-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("Referrer-Policy", "no-referrer");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write("This request cannot be answered.\n");
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("the reader has gone", e);
        }
    }
}
