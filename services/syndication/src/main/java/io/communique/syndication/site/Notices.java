package io.communique.syndication.site;

/** The pages that say why there is nothing to read. */
final class Notices {

    private final Frame frame;

    Notices(Frame frame) {
        this.frame = frame;
    }

    Answer notFound() {
        return notice(
                404,
                "Page not found",
                "There is nothing at this address. It may have been mistyped.");
    }

    Answer gone() {
        return notice(
                410,
                "Statement withdrawn",
                "The statement that stood here has been withdrawn by the office that issued it.");
    }

    Answer notAllowed() {
        return notice(405, "Not possible here", "This website is for reading.")
                .with("Allow", "GET, HEAD");
    }

    Answer unavailable() {
        return notice(
                        503,
                        "Back in a moment",
                        "The website cannot read its statements just now. Please try again.")
                .with("Retry-After", "5");
    }

    private Answer notice(int status, String title, String words) {
        String main =
                """
                <div class="notice">
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="/">All news</a></p>
                </div>
                """
                        .formatted(title, words);
        return Answer.notice(status, frame.page(title, null, null, main), Look.STYLES);
    }
}
