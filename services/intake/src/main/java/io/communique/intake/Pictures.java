package io.communique.intake;

import io.communique.intake.domain.Master;
import io.communique.intake.domain.Picture;
import io.communique.intake.domain.Print;
import io.communique.intake.domain.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every picture that was uploaded, by area. Two areas may have the same one, and each its own. Who
 * asks for one to show it keeps it from being thrown away.
 */
public interface Pictures {

    /** What was made of these very bytes when they were uploaded before. */
    Optional<Picture> uploaded(String area, String uploadHash);

    /**
     * @param uploadHash lower-case hex SHA-256 of the bytes that came
     * @return what is kept: the first, when another upload gave the same master
     */
    Picture add(String area, String uploadHash, Print print, String by, Instant at);

    Optional<Picture> find(String area, String hash);

    /** The picture that was uploaded last for an address. */
    Optional<Picture> at(String area, String address);

    /** From now on the address means this picture. */
    void answer(String area, String address, String hash);

    /** The master, when it is one of the areas'. */
    Optional<Master> master(Set<String> areas, String hash);

    /** Everybody's who uploaded it, by area. */
    List<Upload> uploads(String hash);

    /** Every one, those first that await their decision or are public. */
    List<Named> all();

    /**
     * Throws away what no draft and no revision shows.
     *
     * @param kept for how long it stays after it was last asked for; more than an hour
     * @return how many pictures
     */
    int throwAwayUnused(Duration kept);

    /** A picture's name. */
    record Named(String area, String hash) {}
}
