package io.communique.intake.postgres;

import io.communique.intake.Pictures;
import io.communique.intake.domain.Master;
import io.communique.intake.domain.Picture;
import io.communique.intake.domain.Print;
import io.communique.intake.domain.Upload;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pictures, each a row that is written once; but when it was last wanted is noted, once an hour.
 *
 * <p>Between the look that finds a picture unused and the end of it somebody may save a draft that
 * means it. They noted it then, and the row that is to be deleted is looked at once more.
 */
@Repository
class JdbcPictures implements Pictures {

    private static final String KNOWN =
            """
            select area, hash, media_type, width, height,
                   master_width, master_height, octet_length(master) as master_bytes
            from pictures
            """;

    private final JdbcClient jdbc;

    JdbcPictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Picture> uploaded(String area, String uploadHash) {
        return known("uploads", "upload_hash", area, uploadHash);
    }

    @Override
    public Picture add(String area, String uploadHash, Print print, String by, Instant at) {
        Master master = print.master();
        inTurn(master.hash());
        jdbc.sql(
                        """
                        insert into pictures (area, hash, media_type, width, height,
                                              master_width, master_height, master, uploaded_by, uploaded_at)
                        values (:area, :hash, :mediaType, :width, :height,
                                :masterWidth, :masterHeight, :master, :by, :at)
                        on conflict do nothing
                        """)
                .param("area", area)
                .param("hash", master.hash())
                .param("mediaType", master.mediaType())
                .param("width", print.width())
                .param("height", print.height())
                .param("masterWidth", master.width())
                .param("masterHeight", master.height())
                .param("master", master.bytes())
                .param("by", by)
                .param("at", Timestamps.of(at))
                .update();
        jdbc.sql(
                        """
                        insert into uploads (area, upload_hash, hash) values (:area, :uploadHash, :hash)
                        on conflict do nothing
                        """)
                .param("area", area)
                .param("uploadHash", uploadHash)
                .param("hash", master.hash())
                .update();
        return find(area, master.hash()).orElseThrow();
    }

    @Override
    public Optional<Picture> find(String area, String hash) {
        jdbc.sql(
                        """
                        update pictures set wanted_at = now()
                        where area = :area and hash = :hash and wanted_at < now() - interval '1 hour'
                        """)
                .param("area", area)
                .param("hash", hash)
                .update();
        return jdbc.sql(KNOWN + "where area = :area and hash = :hash")
                .param("area", area)
                .param("hash", hash)
                .query((row, _) -> picture(row))
                .optional();
    }

    @Override
    public Optional<Picture> at(String area, String address) {
        return known("picture_addresses", "address", area, address);
    }

    private Optional<Picture> known(String table, String column, String area, String name) {
        return jdbc.sql(
                        "select hash from %s where area = :area and %s = :name"
                                .formatted(table, column))
                .param("area", area)
                .param("name", name)
                .query(String.class)
                .optional()
                .flatMap(hash -> find(area, hash));
    }

    @Override
    public void answer(String area, String address, String hash) {
        jdbc.sql(
                        """
                        insert into picture_addresses (area, address, hash) values (:area, :address, :hash)
                        on conflict (area, address) do update set hash = excluded.hash
                        """)
                .param("area", area)
                .param("address", address)
                .param("hash", hash)
                .update();
    }

    @Override
    public Optional<Master> master(Set<String> areas, String hash) {
        return jdbc.sql(
                        """
                        select hash, media_type, master_width, master_height, master from pictures
                        where area = any(:areas) and hash = :hash limit 1
                        """)
                .param("areas", areas.toArray(String[]::new))
                .param("hash", hash)
                .query((row, _) ->
                        new Master(
                                row.getString("hash"),
                                row.getString("media_type"),
                                row.getInt("master_width"),
                                row.getInt("master_height"),
                                row.getBytes("master")))
                .optional();
    }

    /**
     * Whoever tells whose a picture is has seen everybody who was before, and is told after them.
     */
    private void inTurn(String hash) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:hash, 0))::text")
                .param("hash", hash)
                .query(String.class)
                .single();
    }

    @Override
    public List<Upload> uploads(String hash) {
        inTurn(hash);
        return jdbc.sql("select area, width, height from pictures where hash = :hash order by area")
                .param("hash", hash)
                .query((row, _) ->
                        new Upload(
                                row.getString("area"), row.getInt("width"), row.getInt("height")))
                .list();
    }

    @Override
    public List<Named> all() {
        return jdbc.sql(
                        """
                        select p.area, p.hash from pictures p
                        order by exists (select 1 from revisions r
                                         where r.words #>> '{image,hash}' = p.hash) desc, 1, 2
                        """)
                .query((row, _) -> new Named(row.getString("area"), row.getString("hash")))
                .list();
    }

    @Override
    public int throwAwayUnused(Duration kept) {
        return jdbc.sql(
                        """
                        delete from pictures p
                        where p.wanted_at < now() - make_interval(secs => :seconds)
                          and not exists (select from drafts d where d.words #>> '{image,hash}' = p.hash)
                          and not exists (select from revisions r where r.words #>> '{image,hash}' = p.hash)
                        """)
                .param("seconds", kept.toSeconds())
                .update();
    }

    private static Picture picture(ResultSet row) throws SQLException {
        return new Picture(
                row.getString("area"),
                row.getString("hash"),
                row.getString("media_type"),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("master_width"),
                row.getInt("master_height"),
                row.getInt("master_bytes"));
    }
}
