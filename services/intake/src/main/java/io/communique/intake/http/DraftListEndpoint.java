package io.communique.intake.http;

import static io.communique.intake.http.Refusals.writer;

import io.communique.intake.Drafts.Listed;
import io.communique.intake.Drafts.Query;
import io.communique.intake.ReadDrafts;
import io.communique.intake.domain.Area;
import io.communique.intake.domain.Areas;
import io.communique.intake.domain.DraftState;
import io.communique.intake.domain.Editor;
import io.communique.platform.http.Caller;
import io.communique.platform.http.Flaw;
import io.communique.platform.http.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The drafts of an editor's areas, begun last first, page by page. */
@RestController
class DraftListEndpoint {

    private static final int LONGEST_PAGE = 100;

    private final ReadDrafts read;
    private final Areas areas;

    DraftListEndpoint(ReadDrafts read, Areas areas) {
        this.read = read;
        this.areas = areas;
    }

    /** One page of drafts, without their bodies. */
    record Page(List<DraftAnswer> items) {}

    @GetMapping("/drafts")
    @Operation(summary = "Drafts, newest first; the Link header with rel=next leads on")
    ResponseEntity<Page> list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "20") String limit,
            @RequestParam(required = false) @Nullable String before,
            Caller caller) {
        var editor = writer(caller);
        var query = query(given(area), given(state), limit, before, editor);
        List<Listed> found =
                read.list(
                        new Query(query.areas(), query.state(), query.before(), query.limit() + 1));
        List<Listed> page = found.subList(0, Math.min(query.limit(), found.size()));
        var answer = ResponseEntity.ok();
        if (found.size() > page.size()) {
            answer.header(
                    HttpHeaders.LINK,
                    next(given(area), given(state), query.limit(), page.getLast().ordinal()));
        }
        return answer.body(
                new Page(page.stream().map(listed -> DraftAnswer.listed(listed.draft())).toList()));
    }

    /** A parameter without a value asks for nothing. */
    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isEmpty() ? null : parameter;
    }

    private Query query(
            @Nullable String area,
            @Nullable String state,
            String limit,
            @Nullable String before,
            Editor editor) {
        var flaws = new ArrayList<Flaw>();
        Optional<Area> named = Optional.ofNullable(area).flatMap(areas::named);
        if (area != null && named.isEmpty()) {
            flaws.add(new Flaw("area", "must name one of the areas: " + areas.known()));
        }
        Optional<DraftState> known = Optional.ofNullable(state).flatMap(DraftState::of);
        if (state != null && known.isEmpty()) {
            flaws.add(
                    new Flaw(
                            "state",
                            "must be draft, awaiting, returned, scheduled, published or withdrawn"));
        }
        long size = number("limit", limit, LONGEST_PAGE, flaws);
        long from =
                before == null ? Long.MAX_VALUE : number("before", before, Long.MAX_VALUE, flaws);
        if (!flaws.isEmpty()) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such list.")
                    .with(flaws);
        }
        named.filter(one -> !editor.writesIn(one.slug()))
                .ifPresent(_ -> {
                    throw Refusal.of(HttpStatus.FORBIDDEN, "You do not write for this area.");
                });
        Set<String> slugs = named.map(one -> Set.of(one.slug())).orElse(editor.areas());
        return new Query(slugs, known.orElse(null), from, (int) size);
    }

    private static long number(String name, String text, long most, List<Flaw> flaws) {
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            flaws.add(new Flaw(name, "must be a number"));
            return 1;
        }
        flaws.add(new Flaw(name, "must be from 1 to " + most));
        return 1;
    }

    private static String next(
            @Nullable String area, @Nullable String state, int limit, long before) {
        var address =
                UriComponentsBuilder.fromPath("/drafts")
                        .queryParamIfPresent("area", Optional.ofNullable(area))
                        .queryParamIfPresent("state", Optional.ofNullable(state))
                        .queryParam("limit", limit)
                        .queryParam("before", before)
                        .encode()
                        .build();
        return "<" + address.toUriString() + ">; rel=\"next\"";
    }
}
