package io.communique.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Everything secret of a local system. It is made at first need, by whichever command comes first,
 * and kept.
 */
public record Secrets(
        Passwords database,
        Passwords kafka,
        Passwords users,
        String clusterId,
        Path signingKey,
        Path publicKeys,
        Path tokenKey) {
    /** The administrative login of the database. */
    public static final String ADMIN = "admin";

    /**
     * The database's roles: for each store its owner, who migrates, and its service, which may not.
     */
    public static final List<String> STORES = List.of("intake", "approval", "syndication");

    public static final String CONTROLLER = "controller";

    public static Secrets of(Home home, Install install) {
        try (var channel =
                        FileChannel.open(
                                home.secret(".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var signingKey = home.secret("signing-key.pem");
            var publicKeys = home.secret("signing-keys.json");
            var tokenKey = home.secret("token-key.pem");
            Keys.seal(signingKey, publicKeys);
            Keys.token(tokenKey);
            var kafka = Principals.read(install).names();
            kafka.add(CONTROLLER);
            return new Secrets(
                    Passwords.of(home.secret("database.properties"), databaseRoles()),
                    Passwords.of(home.secret("kafka.properties"), kafka),
                    Passwords.of(
                            home.secret("users.properties"), Users.read(install).users().keySet()),
                    clusterId(home.secret("cluster-id")),
                    signingKey,
                    publicKeys,
                    tokenKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> databaseRoles() {
        var roles = new ArrayList<>(List.of(ADMIN, "registry"));
        STORES.forEach(store -> roles.addAll(List.of(store, store + "_owner")));
        return roles;
    }

    private static String clusterId(Path file) throws IOException {
        if (!Files.exists(file)) {
            var id = UUID.randomUUID();
            var bytes =
                    ByteBuffer.allocate(16)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array();
            Home.writePrivately(
                    file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return Files.readString(file).strip();
    }
}
