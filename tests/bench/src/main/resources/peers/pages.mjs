// Eleventy as a program that answers lines: for each line with the folder of a site, one line
// "<nanoseconds> <pages>". It builds in memory and writes nothing; the process stays warm from site to site.
// Usage: node pages.mjs
import { createInterface } from "node:readline";
import Eleventy from "@11ty/eleventy";

for await (const folder of createInterface({ input: process.stdin })) {
  process.chdir(folder);
  const start = process.hrtime.bigint();
  const site = new Eleventy("src", "out", {
    quietMode: true,
    config: (config) => {
      // Bodies are Markdown alone, without Liquid's pass over them.
      config.setTemplateFormats(["md"]);
      return { markdownTemplateEngine: false };
    },
  });
  const pages = await site.toJSON();
  console.log(`${process.hrtime.bigint() - start} ${pages.length}`);
}
