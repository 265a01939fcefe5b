package io.communique.syndication.postgres;

import io.communique.syndication.PublicShelf;
import io.communique.syndication.domain.Artefact;
import io.communique.syndication.domain.Statement;
import io.communique.syndication.domain.Wording;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public shelf in PostgreSQL. */
@Repository
class JdbcPublicShelf implements PublicShelf {

    private static final int MOST_WORDS = 100_000;

    private final JdbcClient jdbc;
    private final RecentlyRead recently;

    JdbcPublicShelf(JdbcClient jdbc, RecentlyRead recently) {
        this.jdbc = jdbc;
        this.recently = recently;
    }

    @Override
    public void show(Statement statement, List<Artefact> artefacts) {
        put(statement, statement.content(), artefacts);
    }

    @Override
    public void withdraw(Statement withdrawal, List<Artefact> signed) {
        put(withdrawal, null, signed);
    }

    private void put(Statement statement, @Nullable Wording wording, List<Artefact> artefacts) {
        recently.changes(statement.path());
        jdbc.sql(
                        """
                        insert into public_article
                          (article_id, path, area, version, withdrawn, released_at, first_released_at,
                           shown_date, issuer, label, headline, summary, locale, words)
                        values (:id, :path, :area, :version, :withdrawn, :released, :firstReleased,
                                :shown, :issuer, :label, :headline, :summary, :locale,
                                to_tsvector(text_language(:locale), plain_letters(:words)))
                        on conflict (article_id) do update set path = excluded.path,
                           area = excluded.area, version = excluded.version,
                           withdrawn = excluded.withdrawn, released_at = excluded.released_at,
                           first_released_at = excluded.first_released_at,
                           shown_date = excluded.shown_date, issuer = excluded.issuer,
                           label = excluded.label,
                           headline = excluded.headline, summary = excluded.summary,
                           locale = excluded.locale, words = excluded.words
                        """)
                .param("id", statement.articleId())
                .param("path", statement.path())
                .param("area", statement.area())
                .param("version", statement.version())
                .param("withdrawn", wording == null)
                .param("released", statement.releasedAt().atOffset(ZoneOffset.UTC))
                .param("firstReleased", statement.firstReleasedAt().atOffset(ZoneOffset.UTC))
                .param("shown", statement.shownDate().atOffset(ZoneOffset.UTC))
                .param("issuer", statement.issuer())
                .param("label", wording == null ? null : wording.label(), Types.VARCHAR)
                .param("headline", wording == null ? null : wording.headline(), Types.VARCHAR)
                .param("summary", wording == null ? null : wording.summary(), Types.VARCHAR)
                .param("locale", wording == null ? null : wording.locale(), Types.VARCHAR)
                .param("words", wording == null ? null : words(wording, artefacts), Types.VARCHAR)
                .update();
        put(statement.articleId(), artefacts);
    }

    /**
     * What search finds the statement by: its summary, and as much of its plain text, which has
     * none of it, as an index entry holds.
     */
    private static String words(Wording wording, List<Artefact> artefacts) {
        return artefacts.stream()
                .filter(artefact -> artefact.name() == Artefact.Name.TEXT)
                .map(artefact -> new String(artefact.bytes(), StandardCharsets.UTF_8))
                .map(text -> text.substring(0, Math.min(MOST_WORDS, text.length())))
                .collect(Collectors.joining("", wording.summary() + "\n", ""));
    }

    /** The whole shelf in one statement: what is not on it any more is gone. */
    private void put(UUID articleId, List<Artefact> artefacts) {
        var rows =
                IntStream.range(0, artefacts.size())
                        .mapToObj(i ->
                                "(:id, :name%1$d, :type%1$d, :hash%1$d, :bytes%1$d, :gzip%1$d, :styles%1$d)"
                                        .formatted(i))
                        .collect(Collectors.joining(", "));
        var insert =
                jdbc.sql(
                                """
                                with gone as (delete from artefact where article_id = :id and name <> all (:names))
                                insert into artefact (article_id, name, media_type, hash, bytes, gzip, styles)
                                values %s
                                on conflict (article_id, name) do update set media_type = excluded.media_type,
                                   hash = excluded.hash, bytes = excluded.bytes, gzip = excluded.gzip,
                                   styles = excluded.styles
                                """
                                        .formatted(rows))
                        .param("id", articleId)
                        .param(
                                "names",
                                artefacts.stream()
                                        .map(artefact -> artefact.name().stored())
                                        .toArray(String[]::new));
        for (int i = 0; i < artefacts.size(); i++) {
            var artefact = artefacts.get(i);
            insert =
                    insert.param("name" + i, artefact.name().stored())
                            .param("type" + i, artefact.mediaType())
                            .param("hash" + i, artefact.hash())
                            .param("bytes" + i, artefact.bytes())
                            .param("gzip" + i, artefact.gzip(), Types.BINARY)
                            .param("styles" + i, artefact.styles().toArray(String[]::new));
        }
        insert.update();
    }

    @Override
    public void clear(UUID articleId) {
        jdbc.sql("select path from public_article where article_id = :id for update")
                .param("id", articleId)
                .query(String.class)
                .optional()
                .ifPresent(recently::changes);
        jdbc.sql("delete from public_article where article_id = :id")
                .param("id", articleId)
                .update();
    }
}
