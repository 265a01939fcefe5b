package io.communique.bench.rendering;

import io.communique.bench.latency.Approvals;
import io.communique.journeys.LocalSystem;
import io.communique.journeys.Newsroom;
import java.util.UUID;

/** What publishing one article takes when a thousand are public, and when a million are. */
final class MillionPublic implements Row {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("public", 1_000_000);
    private static final int WARM_UP = 20;
    private static final int MEASURED = Integer.getInteger("approvals", 60);

    private int written;

    @Override
    public char letter() {
        return 'g';
    }

    @Override
    public String title() {
        return "publishing one article, approve → page, when %,d are public".formatted(MANY);
    }

    @Override
    public void run(Report report) throws Exception {
        try (var system = LocalSystem.own()) {
            var pattern =
                    new Newsroom(system).publish("application/json", Newsdesk.draft(written++));
            try (var rows = new PublicRows(system, UUID.fromString(pattern.articleId()))) {
                var approvals = new Approvals(system);
                rows.add(1, FEW);
                rows.settle();
                var few = publish(approvals);
                rows.add(FEW + 1, MANY);
                rows.settle();
                var many = publish(approvals);
                double ratio = many.median() / few.median();
                report.figure("%,d public".formatted(FEW), few + " ms");
                report.figure("%,d public".formatted(MANY), many + " ms");
                report.figure("ratio", Series.digits(ratio), ratio, Aim.atMost(1.2));
            }
        }
    }

    private Series publish(Approvals approvals) throws Exception {
        approvals.approve(approvals.prepare(Newsdesk.drafts(written, WARM_UP)), _ -> {});
        written += WARM_UP;
        var prepared = approvals.prepare(Newsdesk.drafts(written, MEASURED));
        written += MEASURED;
        return Series.millis(approvals.approve(prepared, _ -> {}));
    }
}
