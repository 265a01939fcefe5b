package io.communique.website;

import java.util.List;
import java.util.stream.Stream;

/** A page that somebody reads, the public or those who work on a statement. */
interface Page {

    /** All of them, for what every page must keep to. */
    List<Page> EVERY =
            Stream.<Page>concat(Stream.of(PageType.values()), Stream.of(ProofType.values()))
                    .toList();

    /** Where a browser finds it. */
    String address();

    /** As its service gives it. */
    byte[] bytes();
}
