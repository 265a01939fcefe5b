package io.communique.rendering;

import java.util.Map;

/** Reads what a page's head tells machines: title, description, Open Graph and the like. */
public interface PageHead {

    /** By name, in the order of the page. */
    Map<String, String> values(String page);
}
