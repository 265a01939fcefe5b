// The text spacing of WCAG 1.4.12, as readers set it for themselves.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`);
document.adoptedStyleSheets = arguments[0] ? [sheet] : [];
