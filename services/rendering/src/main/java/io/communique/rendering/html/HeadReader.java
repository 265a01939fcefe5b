package io.communique.rendering.html;

import io.communique.rendering.PageHead;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Reads the title and every meta element that has a name and a value. */
@Component
public class HeadReader implements PageHead {

    @Override
    public Map<String, String> values(String page) {
        var head = Jsoup.parse(page).head();
        var values = new LinkedHashMap<String, String>();
        values.put("title", head.select("title").text());
        head.select("meta[name][content], meta[property][content]")
                .forEach(meta ->
                        values.merge(
                                name(meta),
                                meta.attr("content"),
                                (first, next) -> first + "\n" + next));
        return values;
    }

    private static String name(Element meta) {
        return meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
    }
}
