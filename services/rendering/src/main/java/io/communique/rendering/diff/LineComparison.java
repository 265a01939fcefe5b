package io.communique.rendering.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import io.communique.rendering.TextComparison;
import io.communique.rendering.domain.TextDifference;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Compares line by line, and what changed word by word.
 *
 * <p>The search takes time and memory with the square of what changed. Of a text with very many
 * lines (or a line with very many words) everything from the first difference to the last is one
 * change.
 */
@Component
public class LineComparison implements TextComparison {

    private static final int MOST = 1_000;
    private static final int AROUND = 3;

    @Override
    public TextDifference compare(String live, String draft) {
        var before = live.lines().toList();
        var patch = patch(before, draft.lines().toList());
        var unified = UnifiedDiffUtils.generateUnifiedDiff("live", "draft", before, patch, AROUND);
        var passages =
                patch.getDeltas().stream()
                        .map(delta ->
                                passage(
                                        String.join("\n", delta.getSource().getLines()),
                                        String.join("\n", delta.getTarget().getLines())))
                        .toList();
        return new TextDifference(unified, passages);
    }

    private static TextDifference.Passage passage(String live, String draft) {
        var before = words(live);
        var after = words(draft);
        var deltas = patch(before, after).getDeltas();
        return new TextDifference.Passage(
                runs(before, deltas.stream().map(delta -> delta.getSource()).toList()),
                runs(after, deltas.stream().map(delta -> delta.getTarget()).toList()));
    }

    /** Each word with the space behind it. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)", -1));
    }

    private static List<TextDifference.Run> runs(List<String> words, List<Chunk<String>> changed) {
        var runs = new ArrayList<TextDifference.Run>();
        var from = 0;
        for (var chunk : changed) {
            add(runs, words.subList(from, chunk.getPosition()), false);
            from = chunk.getPosition() + chunk.size();
            add(runs, words.subList(chunk.getPosition(), from), true);
        }
        add(runs, words.subList(from, words.size()), false);
        return runs;
    }

    private static void add(List<TextDifference.Run> runs, List<String> words, boolean differs) {
        if (!words.isEmpty()) {
            runs.add(new TextDifference.Run(String.join("", words), differs));
        }
    }

    private static Patch<String> patch(List<String> before, List<String> after) {
        return before.size() + after.size() <= MOST
                ? DiffUtils.diff(before, after)
                : middle(before, after);
    }

    private static Patch<String> middle(List<String> before, List<String> after) {
        var most = Math.min(before.size(), after.size());
        var start = 0;
        while (start < most && before.get(start).equals(after.get(start))) {
            start++;
        }
        var end = 0;
        while (end < most - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var patch = new Patch<String>();
        patch.addDelta(
                new ChangeDelta<>(
                        new Chunk<>(start, before.subList(start, before.size() - end)),
                        new Chunk<>(start, after.subList(start, after.size() - end))));
        return patch;
    }
}
