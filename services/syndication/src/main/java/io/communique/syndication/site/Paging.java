package io.communique.syndication.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list, and whether there is another behind it.
 *
 * @param shown what is on the page
 * @param number of the page, counted from one
 */
record Paging<T>(List<T> shown, int number, boolean more) {

    static final int ON_A_PAGE = 20;

    /** How many to ask for: one more than fits says that there is another page. */
    static final int LIMIT = ON_A_PAGE + 1;

    static int skip(int number) {
        return (number - 1) * ON_A_PAGE;
    }

    static <T> Paging<T> of(List<T> found, int number) {
        boolean more = found.size() > ON_A_PAGE;
        return new Paging<>(more ? found.subList(0, ON_A_PAGE) : found, number, more);
    }

    /** The last page that is given out, whatever lies behind it. */
    Paging<T> last() {
        return new Paging<>(shown, number, false);
    }

    String title(Voice voice, String heading) {
        return number == 1 ? heading : voice.say("page-of", heading, number);
    }

    /** The ways to the pages beside it, on the page. */
    void links(StringBuilder out, Voice voice, Place place) {
        if (!more && number == 1) {
            return;
        }
        out.append("<nav class=\"pages\" aria-label=\"").append(voice.safely("pages"));
        out.append("\">");
        previous(voice, place)
                .ifPresent(address -> link(out, "prev", address, voice.safely("newer")));
        next(voice, place).ifPresent(address -> link(out, "next", address, voice.safely("older")));
        out.append("</nav>\n");
    }

    private static void link(StringBuilder out, String relation, String address, String words) {
        out.append("<a rel=\"").append(relation).append("\" href=\"");
        out.append(Markup.of(address)).append("\">").append(words).append("</a>");
    }

    /** The same in the answer's headers (RFC 8288). */
    Answer links(Answer answer, String site, Voice voice, Place place) {
        var links = new ArrayList<String>();
        next(voice, place)
                .ifPresent(address -> links.add("<" + site + address + ">; rel=\"next\""));
        previous(voice, place)
                .ifPresent(address -> links.add("<" + site + address + ">; rel=\"prev\""));
        return links.isEmpty() ? answer : answer.with("Link", String.join(", ", links));
    }

    private Optional<String> next(Voice voice, Place place) {
        return more ? Optional.of(voice.address(place.page(number + 1))) : Optional.empty();
    }

    private Optional<String> previous(Voice voice, Place place) {
        return number > 1 ? Optional.of(voice.address(place.page(number - 1))) : Optional.empty();
    }
}
