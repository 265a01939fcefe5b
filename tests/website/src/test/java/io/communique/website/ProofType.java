package io.communique.website;

import io.communique.journeys.Newsroom;
import io.communique.journeys.Newsroom.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Every type of page behind the preview's door, as an editor is given it. */
enum ProofType implements Page {
    PREVIEW(preview("/preview", Sample.PHOTOGRAPH, draft -> draft)),
    PREVIEW_IN_ARABIC(preview("/preview", Sample.PHOTOGRAPH_ARABIC, draft -> draft)),
    COMPARISON(
            preview(
                    "/preview/diff",
                    Sample.PHOTOGRAPH,
                    draft ->
                            draft.replace("half hour", "twenty minutes")
                                    .replace("again", "early"))),
    COMPARISON_OF_THE_SAME(preview("/preview/diff", Sample.PHOTOGRAPH, draft -> draft)),
    COMPARISON_IN_ARABIC(
            preview(
                    "/preview/diff",
                    Sample.PHOTOGRAPH_ARABIC,
                    draft -> draft.replace("كل نصف ساعة", "كل ربع ساعة").replace("(60,", "(0,"))),
    SPECIMEN(specimen("en-GB")),
    SPECIMEN_IN_WELSH(specimen("cy-GB")),
    SPECIMEN_IN_ARABIC(specimen("ar")),
    SPECIMEN_IN_SPANISH(specimen("es-ES"));

    private static final String RENDERING = "RENDERING_URL";

    private final Function<Newsroom, HttpRequest.Builder> question;

    ProofType(Function<Newsroom, HttpRequest.Builder> question) {
        this.question = question;
    }

    private static Function<Newsroom, HttpRequest.Builder> preview(
            String path, Sample sample, UnaryOperator<String> change) {
        return newsroom ->
                newsroom.request(RENDERING, path, "editor")
                        .header("Content-Type", "text/markdown")
                        .POST(BodyPublishers.ofString(change.apply(sample.draft(newsroom))));
    }

    private static Function<Newsroom, HttpRequest.Builder> specimen(String locale) {
        return newsroom ->
                newsroom.request(RENDERING, "/specimen/example?locale=" + locale, "editor").GET();
    }

    Answer answer() {
        var newsroom = PublicSite.shared().newsroom();
        return newsroom.send(question.apply(newsroom).header("Accept", "text/html")).expect(200);
    }

    @Override
    public String address() {
        return ReadingRoom.shared().origin() + "/" + name();
    }

    @Override
    public byte[] bytes() {
        return answer().response().body();
    }
}
