package io.communique.local.command;

import io.communique.local.api.Body;
import io.communique.local.api.Person;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Refused;
import java.util.List;
import java.util.UUID;

/** Lets the owner of a parked article's state tell it again, so that its readers try once more. */
public final class Retry implements Command {

    @Override
    public int run(List<String> arguments) throws InterruptedException {
        if (arguments.size() != 1) {
            System.err.println("usage: ./communique retry ARTICLE-ID");
            return MISUSED;
        }
        var article = id(arguments.getFirst());
        var system = LocalSystem.here();
        var readers =
                Parked.letters(system).stream()
                        .map(Parked.Letter::record)
                        .filter(record -> record.articleId().equals(article))
                        .map(record -> record.reader())
                        .distinct()
                        .toList();
        if (readers.isEmpty()) {
            throw new Refused("nothing of " + article + " is parked");
        }
        var admin = Person.of(system, "admin");
        if (readers.contains("approval")) {
            tellSubmissions(system, admin);
        }
        if (!readers.equals(List.of("approval"))) {
            admin.post(
                            system.ports().http(Port.APPROVAL)
                                    + "/articles/"
                                    + article
                                    + "/emissions",
                            Body.json("{}"))
                    .require(202);
            System.out.println("approval tells " + article + " again");
        }
        return DONE;
    }

    /** Intake tells all newest submissions; approval drops those that it has. */
    private static void tellSubmissions(LocalSystem system, Person admin)
            throws InterruptedException {
        var told =
                admin.post(system.ports().http(Port.INTAKE) + "/reconciliations", Body.json("{}"))
                        .require(202)
                        .json();
        System.out.println(
                "intake tells %d submissions again".formatted(told.path("emitted").asLong()));
    }

    private static String id(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw new Refused(text + " is no article's id", e);
        }
    }
}
