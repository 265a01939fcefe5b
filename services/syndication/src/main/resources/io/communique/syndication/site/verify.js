// Checks a statement against its seal, here in the browser. What is pasted is sent nowhere; what is fetched are public
// files of this site: a statement, its seal, its page and the office's keys. Every word that is said is on the page.

const bytesOf = (text) => new TextEncoder().encode(text);
const textOf = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const sha256 = async (bytes) => hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));

export const encoded = (bytes) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
export const decoded = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

// RFC 8785: members sorted by UTF-16 code units, everything else as JSON.stringify writes it.
export const canonical = (value) =>
  Array.isArray(value) ? "[" + value.map(canonical).join() + "]"
  : value === null || typeof value !== "object" ? JSON.stringify(value)
  : "{" + Object.keys(value).sort().map((name) => JSON.stringify(name) + ":" + canonical(value[name])).join() + "}";

// Why a check did not end well: the key of a word.
export class Refusal extends Error {}
const require = (holds, why) => {
  if (!holds) {
    throw new Refusal(why);
  }
};
const otherwise = (why) => () => {
  throw new Refusal(why);
};

const parsed = (bytes) => {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    throw new Refusal("no-statement");
  }
};

async function sealHolds(bytes, header, signature, { kty, crv, x }) {
  require(crypto.subtle !== undefined, "no-ed25519");
  const key = await crypto.subtle
    .importKey("jwk", { kty, crv, x }, "Ed25519", false, ["verify"])
    .catch(({ name }) => otherwise(name === "NotSupportedError" ? "no-ed25519" : "unknown-key")());
  // RFC 7515, appendix F: the statement stands beside the seal, and is encoded for the check alone.
  return crypto.subtle.verify("Ed25519", key, signature, bytesOf(header + "." + encoded(bytes)));
}

// The statement that these bytes are, if they are one that the holder of one of the keys sealed with this JWS.
export async function check(bytes, jws, keys) {
  const statement = parsed(bytes);
  const seal = /^([\w-]+)\.\.([\w-]+)$/.exec(jws.trim());
  require(seal, "no-seal");
  const [, header, signature] = seal;
  // The whole header is compared, so that nothing it says is trusted.
  const key = keys.find(({ kid }) => header === encoded(bytesOf(canonical({ alg: "EdDSA", kid }))));
  require(key, "unknown-key");
  require(signature.length === 86 && (await sealHolds(bytes, header, decoded(signature), key)), "changed");
  require(canonical(statement) === textOf(bytes), "irregular");
  require(["published", "withdrawn"].includes(statement.state), "irregular");
  require((statement.state === "published") === (statement.content !== undefined), "irregular");
  require(
    !statement.content || (await sha256(bytesOf(canonical(statement.content)))) === statement.contentHash,
    "other-content");
  return { statement, kid: key.kid };
}

// What of a page can be compared with the words that were sealed: each as [what, found, sealed].
export function comparison(page, { content, changes = [] }) {
  const plain = (text) => text.replace(/[ \t\n\f\r]+/g, " ").trim();
  const on = (place) => Array.from(page.querySelectorAll(place), (element) => plain(element.textContent));
  const label = content.label === undefined ? [] : [plain(content.label)];
  return [
    ["headline", on("h1"), [plain(content.headline)]],
    ["summary", on("[itemprop=description]"), [plain(content.summary)]],
    ["label", on("[itemprop=articleSection]"), label],
    ["changes", on("#changes dd"), changes.map(({ note }) => plain(note)).reverse()],
  ].map(([what, found, sealed]) => ({ what, same: JSON.stringify(found) === JSON.stringify(sealed) }));
}

// The path of a statement's page, from its address or that of one of its files.
export function pathOf(address, origin) {
  let url;
  try {
    url = new URL(address.trim(), origin);
  } catch {
    throw new Refusal("no-address");
  }
  require(url.origin === origin, "elsewhere");
  const path = url.pathname.replace(/(statement\.json|statement\.jws|index\.md)$/, "").replace(/\/?$/, "/");
  require(/^\/news\/[a-z0-9-]+\/.+\/$/.test(path), "no-address");
  return path;
}

// The page's own style is left out: nothing is drawn, and the policy of this page would object to it.
const read = (html) =>
  new DOMParser().parseFromString(html.replace(/<style>[^]*?<\/style>/g, ""), "text/html");

const get = (path) =>
  fetch(path, { credentials: "omit", cache: "no-store", redirect: "error" }).catch(otherwise("unreachable"));

async function found(path) {
  const answer = await get(path);
  require(answer.status !== 404, "not-found");
  require(answer.ok, "unreachable");
  return new Uint8Array(await answer.arrayBuffer());
}

const published = async () => JSON.parse(textOf(await found("/.well-known/jwks.json"))).keys;

async function checkAddress(address) {
  const path = pathOf(address, location.origin);
  // The files are fetched one after the other; a release may fall between them, once.
  return checkAt(path).catch(() => checkAt(path));
}

async function checkAt(path) {
  const { statement, kid } = await check(
    await found(path + "statement.json"), textOf(await found(path + "statement.jws")), await published());
  require(statement.path === path, "other-page");
  const page = await get(path);
  require(page.ok || page.status === 410, "unreachable");
  require((statement.state === "withdrawn") === (page.status === 410), "page-differs");
  const compared = statement.state === "withdrawn" ? [] : comparison(read(await page.text()), statement);
  require(compared.every(({ same }) => same), "page-differs");
  return { statement, kid, compared: compared.map(({ what }) => what), path };
}

async function checkPasted(statement, signature) {
  require(statement.trim(), "no-statement");
  return { ...(await check(bytesOf(statement.trim()), signature, await published())), compared: [] };
}

// --- The page ---

function begin() {
  const at = (id) => document.getElementById(id);
  const words = Object.fromEntries(
    Array.from(at("words").content.children, (word) => [word.dataset.word, word.textContent]));
  const say = (key, things = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => things[name] ?? "");
  const language = document.documentElement.lang;

  const element = (name, text = "", attributes = {}) => {
    const made = Object.assign(document.createElement(name), { textContent: text });
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };
  const dates = new Intl.DateTimeFormat([language + "-u-nu-latn", "en-GB"], { dateStyle: "long", timeStyle: "long" });
  const speaks = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  // Not every browser writes dates in Welsh: there the page brings the names of the months.
  const moment = (instant) => {
    const at = new Date(instant);
    const inOurWords = ({ type, value }) =>
      type === "month" ? words.months.split(" ")[at.getMonth()] : value.replace(" at ", ", ");
    return speaks || !words.months ? dates.format(at) : dates.formatToParts(at).map(inOurWords).join("");
  };
  const list = (items) => {
    const made = element("ul");
    made.append(...items.map((item) => element("li", item)));
    return made;
  };

  const rule = ({ rule, approvals }) =>
    say(words["rule-" + rule] ? "rule-" + rule : "rule-other", { rule }) + " " +
    approvals.map(({ role, count }) => say("approvals", { role, count })).join(", ");

  function facts({ statement, kid }) {
    const rows = element("dl");
    const row = (key, text, attributes) => {
      const [pair, said] = [element("div"), element("dd")];
      said.append(element("bdi", text, attributes));
      pair.append(element("dt", say(key)), said);
      rows.append(pair);
    };
    row("office", statement.issuer);
    row("approved-at", moment(statement.approvedAt));
    row("released-at", moment(statement.releasedAt));
    row("version", say("version-of", { version: statement.version, first: moment(statement.firstReleasedAt) }));
    row("previous", statement.previous ?? say("none-before"), { class: statement.previous ? "hash" : "" });
    row("rule", rule(statement.policy));
    row("address", statement.path, { dir: "ltr" });
    row("key", kid, { class: "hash", dir: "ltr" });
    return rows;
  }

  function sealedWords({ content, changes = [] }) {
    const made = element("details");
    const quoted = { dir: "auto", lang: content.locale };
    made.append(
      element("summary", say("sealed-words")),
      element("p", content.headline, { ...quoted, class: "headline" }),
      element("p", content.summary, quoted),
      element("pre", content.body, quoted),
      ...[...changes].reverse().map(({ releasedAt, note }) => element("p", moment(releasedAt) + ": " + note, quoted)));
    return made;
  }

  function show(state, title, ...rest) {
    const heading = element("h2", title, { tabindex: "-1" });
    at("result").dataset.state = state;
    at("result").replaceChildren(heading, ...rest);
    heading.focus();
  }

  function tell(result) {
    const { statement, compared, path } = result;
    const things = {
      office: statement.issuer, approved: moment(statement.approvedAt), released: moment(statement.releasedAt),
    };
    const checked = [
      say("did-seal"), say(statement.content ? "did-content" : "did-no-content"),
      ...(path ? [say(statement.content ? "did-address" : "did-gone")] : []),
      ...compared.map((what) => say("did-" + what)),
    ];
    const unchecked = [
      ...(statement.content && path ? [say("not-body")] : []),
      ...(path ? [] : [say("not-newest")]), say("not-key"), say("not-people"),
    ];
    show(
      statement.state,
      say(statement.state),
      element("p", say(statement.state + "-about", things)),
      facts(result),
      ...(statement.content ? [sealedWords(statement)] : []),
      element("h3", say("did")), list(checked),
      element("h3", say("did-not")), list(unchecked));
  }

  async function run() {
    const [statement, signature] = [at("statement").value, at("signature").value];
    at("progress").textContent = say("checking");
    try {
      tell(await (statement || signature ? checkPasted(statement, signature) : checkAddress(at("address").value)));
    } catch (refusal) {
      const why = refusal instanceof Refusal ? refusal.message : "unreachable";
      const unknown = ["no-ed25519", "unreachable", "elsewhere", "no-address", "not-found"].includes(why);
      show(unknown ? "unknown" : "refused", say(unknown ? "unknown" : "refused"), element("p", say(why)));
    } finally {
      at("progress").textContent = "";
    }
  }

  at("form").addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  at("fields").disabled = false;
  const asked = new URLSearchParams(location.search).get("path");
  if (asked) {
    at("address").value = asked;
    document.querySelectorAll("a[hreflang]").forEach((link) => {
      link.search += "&path=" + asked.split("/").map(encodeURIComponent).join("/");
    });
    run();
  }
}

if (globalThis.document) {
  begin();
}
