package io.communique.syndication.site;

/** Where people type what they look for. */
final class SearchForm {

    static final String PATH = "/search/";

    private SearchForm() {}

    static void empty(StringBuilder out, Voice voice) {
        with(out, voice, "");
    }

    static void with(StringBuilder out, Voice voice, String words) {
        out.append(
                """
                <form class="search" role="search" action="%s" method="get">
                <label for="q">%s</label>
                <input id="q" name="q" type="search" maxlength="200" value="%s">
                <button type="submit">%s</button>
                </form>
                """
                        .formatted(
                                PATH,
                                voice.safely("search-words"),
                                Markup.of(words),
                                voice.safely("search")));
    }
}
