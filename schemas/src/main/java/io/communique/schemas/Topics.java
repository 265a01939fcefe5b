package io.communique.schemas;

import io.communique.events.Article;
import io.communique.events.Decision;
import io.communique.events.Delivery;
import io.communique.events.Master;
import io.communique.events.RenditionSet;
import io.communique.events.Submission;
import java.util.List;

/** The topics of the log, a public contract: see docs/subscribe.md. */
public final class Topics {

    public static final Topic<Submission> SUBMISSIONS =
            new Topic<>("communique.submissions", Submission.class);
    public static final Topic<Decision> DECISIONS =
            new Topic<>("communique.decisions", Decision.class);
    public static final Topic<Article> ARTICLES = new Topic<>("communique.articles", Article.class);
    public static final Topic<RenditionSet> RENDITIONS =
            new Topic<>("communique.renditions", RenditionSet.class);
    public static final Topic<Master> IMAGES = new Topic<>("communique.images", Master.class);
    public static final Topic<Delivery> DELIVERIES =
            new Topic<>("communique.deliveries", Delivery.class);

    public static final List<Topic<?>> ALL =
            List.of(SUBMISSIONS, DECISIONS, ARTICLES, IMAGES, RENDITIONS, DELIVERIES);

    private Topics() {}

    /** Where a reader puts the records that it cannot read. */
    public static String deadLetters(String reader) {
        return "communique.dead-letters." + reader;
    }
}
