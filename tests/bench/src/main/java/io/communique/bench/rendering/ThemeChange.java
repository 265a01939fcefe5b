package io.communique.bench.rendering;

/** Approve → page while 100,000 articles are made again; here as soon as that has its own lane. */
final class ThemeChange implements Row {

    @Override
    public char letter() {
        return 'h';
    }

    @Override
    public String title() {
        return "approve → page p99 while 100,000 articles are re-rendered for a new theme";
    }

    @Override
    public void run(Report report) {
        report.note("left out: re-rendering has no lane of its own yet");
    }
}
