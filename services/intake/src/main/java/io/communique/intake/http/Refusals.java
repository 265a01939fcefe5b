package io.communique.intake.http;

import io.communique.intake.Answer;
import io.communique.intake.domain.Editor;
import io.communique.platform.http.Caller;
import io.communique.platform.http.Flaw;
import io.communique.platform.http.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The editors' room's every "no", as HTTP says it. */
final class Refusals {

    private Refusals() {}

    static Editor writer(Caller caller) {
        Editor editor = editor(caller);
        if (!editor.writes()) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "Only editors and approvers work on drafts.");
        }
        return editor;
    }

    static Editor editor(Caller caller) {
        return new Editor(caller.subject(), caller.roles(), caller.areas());
    }

    static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> value;
            case Answer.Refused<T>(var why) -> throw refusal(why);
        };
    }

    private static Refusal refusal(io.communique.intake.domain.Refusal why) {
        return switch (why) {
            case io.communique.intake.domain.Refusal.UnknownDraft _ ->
                    Refusal.of(HttpStatus.NOT_FOUND, "No such draft.");
            case io.communique.intake.domain.Refusal.NotYours(var reason) ->
                    Refusal.of(HttpStatus.FORBIDDEN, reason);
            case io.communique.intake.domain.Refusal.Stale(var version) ->
                    Refusal.of(
                                    HttpStatus.PRECONDITION_FAILED,
                                    "Somebody saved since: the draft is at version "
                                            + version
                                            + ".")
                            .with("version", version);
            case io.communique.intake.domain.Refusal.Flawed(var objections) ->
                    Refusal.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "The draft cannot be taken as it is.")
                            .with(ManuscriptDesk.flaws(objections));
            case io.communique.intake.domain.Refusal.UnknownPicture _ ->
                    Refusal.of(HttpStatus.NOT_FOUND, "No such picture.");
            case io.communique.intake.domain.Refusal.Spoilt(var objections) ->
                    Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "The picture cannot be taken.")
                            .with(ManuscriptDesk.flaws(objections));
            case io.communique.intake.domain.Refusal.PathHeld(var place, var path, var holder) ->
                    Refusal.of(HttpStatus.CONFLICT, "The path " + path + " is another article's.")
                            .with(List.of(new Flaw(place, "is held by the article " + holder)))
                            .with("articleId", holder)
                            .with("path", path);
            case io.communique.intake.domain.Refusal.NothingNew(
                            var articleId,
                            var path,
                            var published) ->
                    Refusal.of(
                                    HttpStatus.CONFLICT,
                                    "Not now: nothing has changed since revision "
                                            + published.number()
                                            + ", which is public.")
                            .with("articleId", articleId)
                            .with("path", path)
                            .with("revision", published.number())
                            .with("contentHash", published.contentHash());
            case io.communique.intake.domain.Refusal.OutOfTurn(var reason) ->
                    Refusal.of(HttpStatus.CONFLICT, "Not now: " + reason + ".");
        };
    }
}
