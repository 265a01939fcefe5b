package io.communique.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of first answers. */
class FirstAnswers {

    /** A key in use: by whom, for which request, with which body. */
    record Claim(String subject, String key, String request, String bodyHash) {

        static Claim of(
                String subject, String key, String request, @Nullable String ifMatch, byte[] body) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(String.valueOf(ifMatch).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                var hash = HexFormat.of().formatHex(digest.digest(body));
                return new Claim(subject, key, request, hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    record Answer(int status, Map<String, String> headers, @Nullable String body) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FirstAnswers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** True when the key is new; waits while another request holds it. */
    boolean claim(Claim claim) {
        jdbc.sql("delete from idempotency where answered_at < now() - interval '24 hours'")
                .update();
        return jdbc.sql(
                                """
                                insert into idempotency
                                  (subject, key, request, body_hash, status, headers)
                                values (:subject, :key, :request, :bodyHash, 0, '{}')
                                on conflict do nothing
                                """)
                        .paramSource(claim)
                        .update()
                == 1;
    }

    void keep(Claim claim, Answer answer) {
        jdbc.sql(
                        """
                        update idempotency
                        set status = :status, headers = :headers::jsonb, body = :body
                        where subject = :subject and key = :key
                        """)
                .param("subject", claim.subject())
                .param("key", claim.key())
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .update();
    }

    /** The first answer; empty when the key was used for another request or another body. */
    Optional<Answer> of(Claim claim) {
        return jdbc.sql(
                        """
                        select status, headers::text, body from idempotency
                        where subject = :subject and key = :key
                          and request = :request and body_hash = :bodyHash
                        """)
                .paramSource(claim)
                .query((row, _) ->
                        new Answer(
                                row.getInt("status"),
                                json.readValue(
                                        row.getString("headers"),
                                        new TypeReference<Map<String, String>>() {}),
                                row.getString("body")))
                .optional();
    }
}
