// A card maker of npm as a program that answers lines: for each JSON line with a card's words, one line
// "<nanoseconds> <bytes>". The time is measured here, around the making alone, so that pipe and parsing do not count.
// Usage: node cards.mjs satori|takumi FOLDER-OF-FONTS [FILE, to which the first card is written]
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [maker, fonts, file] = process.argv.slice(2);
const regular = readFileSync(`${fonts}/NotoSans-Regular.ttf`);
const bold = readFileSync(`${fonts}/NotoSans-Bold.ttf`);
const family = "Noto Sans";

// The same things in the same places, in CSS's words; both makers read them.
const box = (left, top, more) => ({ position: "absolute", left, top, ...more });
const pieces = (card) => [
  [card.masthead, box(72, 62, { fontSize: 38, fontWeight: 700, color: "#ffffff" })],
  [card.label, box(72, card.labelTop, chip(card.accent, "#ffffff"))],
  [card.headline, box(72, card.headlineTop, { width: 1056, fontSize: card.size, fontWeight: 700, lineHeight: 1.2, color: "#ffffff" })],
  [card.date, box(72, 534, { fontSize: 28, fontWeight: 400, color: "#ffffff" })],
  [card.mark, { position: "absolute", right: 72, top: 531, ...chip("#ffdd57", "#16181d") }],
  ["", box(0, 614, { width: 1200, height: 16, backgroundColor: card.accent })],
];
const chip = (backgroundColor, color) => ({ padding: "5px 18px", backgroundColor, color, fontSize: 28, fontWeight: 700 });
const frame = (card) => ({ display: "flex", position: "relative", width: 1200, height: 630, backgroundColor: card.ground, fontFamily: family });

async function satoriAndResvg() {
  const { default: satori } = await import("satori");
  const { Resvg } = await import("@resvg/resvg-js");
  const options = {
    width: 1200,
    height: 630,
    fonts: [
      { name: family, data: regular, weight: 400, style: "normal" },
      { name: family, data: bold, weight: 700, style: "normal" },
    ],
  };
  const element = (card) => ({
    type: "div",
    props: {
      style: frame(card),
      children: pieces(card).map(([children, style]) => ({ type: "div", props: { style: { display: "flex", ...style }, children } })),
    },
  });
  // Letters arrive as paths: resvg needs no fonts, and looking for the machine's would slow it down.
  return async (card) => new Resvg(await satori(element(card), options), { font: { loadSystemFonts: false } }).render().asPng();
}

async function takumi() {
  const { Renderer } = await import("@takumi-rs/core");
  const renderer = new Renderer({ loadDefaultFonts: false });
  await renderer.registerFont({ name: family, data: regular, weight: 400, style: "normal" });
  await renderer.registerFont({ name: family, data: bold, weight: 700, style: "normal" });
  const node = (card) => ({
    type: "container",
    style: frame(card),
    children: pieces(card).map(([text, style]) => (text ? { type: "text", text, style } : { type: "container", style, children: [] })),
  });
  return (card) => renderer.render(node(card), { width: 1200, height: 630, format: "png" });
}

const make = await { satori: satoriAndResvg, takumi }[maker]();
let first = file;
for await (const line of createInterface({ input: process.stdin })) {
  const card = JSON.parse(line);
  const start = process.hrtime.bigint();
  const png = await make(card);
  const nanos = process.hrtime.bigint() - start;
  if (first) {
    writeFileSync(first, png);
    first = undefined;
  }
  console.log(`${nanos} ${png.length}`);
}
