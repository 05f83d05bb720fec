// From what cargo built to what a web server serves: `node build.mjs release|dev`.
// scripts/build-frontend calls it. Every file gets a name that changes with its content; the
// pieces of the application, which name one another, share a folder named after the build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import zlib from "node:zlib";
import binaryen from "binaryen";
import { build, transformSync } from "esbuild";
import subsetFont from "subset-font";
import { buildEmbed } from "./build-embed.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const release = process.argv[2] !== "dev";
const target = process.env.PASSERELLE_WEB_TARGET ?? join(root, "target/web");
const wasm = join(target, "wasm32-unknown-unknown", release ? "web" : "debug", "passerelle.wasm");
const work = join(target, release ? "pieces" : "pieces-dev");
const final = join(here, release ? "dist" : "dist-dev");
const dist = `${final}.new`;
const assets = join(dist, "assets");
const tool = (name) => (existsSync(join(root, ".tools/bin", name)) ? join(root, ".tools/bin", name) : name);
// Silent unless it fails.
function run(program, args) {
  const { status, error, stderr } = spawnSync(program, args, { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  if (status === 0) return;
  console.error(error?.message ?? stderr);
  console.error(`${basename(program)} failed: run scripts/setup, then build again.`);
  process.exit(1);
}

const hash = (...parts) => parts.reduce((h, p) => h.update(p), createHash("sha256")).digest("hex").slice(0, 10);
const url = (file) => "/" + relative(dist, file);

function hashed(name, content) {
  const extension = extname(name);
  const file = join(assets, `${basename(name, extension)}-${hash(content)}${extension}`);
  writeFileSync(file, content);
  return url(file);
}

for (const folder of [work, dist]) rmSync(folder, { recursive: true, force: true });
for (const folder of [work, assets]) mkdirSync(folder, { recursive: true });

// As `wasm-opt -Oz`. Streams of bytes, which Leptos offers to the functions of a server, are left
// out: no page uses them.
function shrunk(bytes) {
  const module = binaryen.readBinary(withoutNames(bytes));
  const { BulkMemory, BulkMemoryOpt, CallIndirectOverlong, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt } = binaryen.Features;
  module.setFeatures(BulkMemory | BulkMemoryOpt | CallIndirectOverlong | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt);
  const names = Array.from({ length: module.getNumExports() }, (_, index) => binaryen.getExportInfo(module.getExportByIndex(index)).name);
  for (const name of names) if (/^(__wbg_)?intounderlying/.test(name)) module.removeExport(name);
  module.optimize();
  const result = module.emitBinary();
  module.dispose();
  return result;
}

// The sections of a module: what each is and its bytes, with its head.
function sectionsOf(bytes) {
  const sections = [];
  for (let at = 8; at < bytes.length; ) {
    const start = at++;
    let [length, shift] = [0, 0];
    do length += (bytes[at] & 127) << (7 * shift++);
    while (bytes[at++] > 127);
    at += length;
    sections.push({ id: bytes[start], bytes: bytes.subarray(start, at) });
  }
  return sections;
}

// The order of the sections in a module (WebAssembly core specification, section 5.5.2): types,
// imports, functions, tables, memories, globals, exports, start, elements, number of data, code, data.
const SECTIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11];

// A module without its custom sections: names for debuggers, of which binaryen warns.
function withoutNames(bytes) {
  const kept = sectionsOf(bytes).filter(({ id }) => id !== 0);
  return Buffer.concat([bytes.subarray(0, 8), ...kept.map((section) => section.bytes)]);
}

// The names by which the application asks for what the browser offers end in 16 digits of a hash:
// counted instead, and so as long, they cost nothing once compressed.
function shortened(...files) {
  const numbers = new Map();
  for (const file of files) {
    const text = readFileSync(file, "latin1").replace(/(__wbg_\w+_)([0-9a-f]{16})\b/g, (_, name, hash) => {
      if (!numbers.has(hash)) numbers.set(hash, String(numbers.size).padStart(16, "0"));
      return name + numbers.get(hash);
    });
    writeFileSync(file, text, "latin1");
  }
}

// wasm-split gives every set of pages that share code a file of its own: a page needs a hundred
// small ones. Here they become one file per page, so that they come in one request and compress
// together, the like beside the like: shortest first, the page's own last, and all sections of one
// kind together. What an earlier page has brought is not compiled again. A pack is the length of its
// index (4 bytes, little-endian), the index (JSON: of each piece its name and which sections it has)
// and the sections, in the order of SECTIONS and of the pieces. The loader that wasm-split writes gives
// way to one that reads packs.
// These pages need no style of lists and entries.
const PLAIN = ["home_page", "entrance_page", "texts_page"];

function pack(loader) {
  const folder = dirname(loader);
  const source = readFileSync(loader, "utf8");
  const packed = new Set();
  const pages = [];
  for (const [, name, own, chunks] of source.matchAll(/^export const (\w+) = wrapAsyncCb\(makeLoad\(\(\) => \{\s*const src = fetch\(new URL\("\.\/(\w+)\.wasm"[^]*?, \[([^\]]*)\]\)\);$/gm)) {
    const page = name.match(/___(\w+)_view_\d+$/)[1];
    const shared = chunks.split(", ").filter(Boolean).map((chunk) => chunk.slice(2));
    const read = (piece) => ({ piece, bytes: readFileSync(join(folder, `${piece}.wasm`)) });
    const pieces = [...shared.map(read).sort((one, other) => one.bytes.length - other.bytes.length), read(own)];
    const sections = pieces.map(({ bytes }) => sectionsOf(bytes));
    const index = Buffer.from(JSON.stringify(pieces.map(({ piece }, at) => [piece === own ? page : Number(piece.slice("chunk_".length)), ...sections[at].map(({ id }) => id)])));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(index.length);
    const kinds = SECTIONS.flatMap((id) => sections.flat().filter((section) => section.id === id).map((section) => section.bytes));
    writeFileSync(join(folder, `${page}.pack`), Buffer.concat([length, index, ...kinds]));
    for (const { piece } of pieces) packed.add(piece);
    pages.push(`export const ${name} = wrapAsyncCb(page(new URL("./${page}.pack", import.meta.url), ${!PLAIN.includes(page)}));\n`);
  }
  const [shared, rest] = source.split("function makeLoad(");
  const exports = source.match(/^export /gm) ?? [];
  if (!rest || pages.length === 0 || pages.length !== exports.length) throw new Error("wasm-split writes its loader in another way than build.mjs expects");
  writeFileSync(loader, shared + readFileSync(join(here, "js/pack.js"), "utf8") + pages.join(""));
  for (const piece of packed) rmSync(join(folder, `${piece}.wasm`));
}

// 1. The application, in pieces: one per page besides what all pages need.
const bound = join(work, "bound");
const split = join(work, "split");
mkdirSync(split, { recursive: true });
run(tool("wasm-split-cli"), [wasm, split, "--out-name", "passerelle"]);
run(tool("wasm-bindgen"), [join(split, "passerelle.wasm"), "--target", "web", "--no-typescript", "--keep-lld-exports", ...(release ? [] : ["--debug"]), "--out-name", "passerelle", "--out-dir", bound]);
for (const file of readdirSync(split)) if (file !== "passerelle.wasm") cpSync(join(split, file), join(bound, file));
const pieces = readdirSync(bound, { recursive: true }).filter((file) => statSync(join(bound, file)).isFile());
if (release) {
  shortened(join(bound, "passerelle.js"), join(bound, "passerelle_bg.wasm"));
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(2);
  for (const file of pieces.filter((file) => file.endsWith(".wasm"))) {
    const path = join(bound, file);
    writeFileSync(path, shrunk(readFileSync(path)));
  }
  pack(join(bound, "__wasm_split.js"));
  for (const file of readdirSync(bound, { recursive: true }).filter((file) => file.endsWith(".js"))) {
    const path = join(bound, file);
    writeFileSync(path, transformSync(readFileSync(path, "utf8"), { minify: true, format: "esm", target: "es2022" }).code);
  }
}
const parts = readdirSync(bound, { recursive: true }).filter((file) => statSync(join(bound, file)).isFile());
const app = join(assets, `app-${hash(...parts.map((file) => readFileSync(join(bound, file))))}`);
cpSync(bound, app, { recursive: true });
const glue = join(app, "passerelle.js");

// 2. Style, font, map, start.
const bundle = async (entry, options = {}) => {
  const result = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    outdir: assets,
    minify: release,
    format: "esm",
    target: ["es2022", "chrome109", "firefox115", "safari16.4"],
    loader: { ".woff2": "copy", ".png": "dataurl", ".svg": "dataurl" },
    external: ["__FONT__", "__APP__"],
    ...options,
  });
  return Object.fromEntries(result.outputFiles.map((file) => [extname(file.path), file.contents]));
};

// Letters of western European languages, for names of places abroad, and the signs that texts use;
// the weights of the style. Anything else is shown in the system's font.
const letters = "".concat(...Array.from({ length: 0x180 - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).filter((sign) => sign < "\u007f" || /\p{L}/u.test(sign)));
const whole = readFileSync(join(here, "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2"));
const font = hashed("atkinson.woff2", await subsetFont(whole, `${letters}\u00a0\u202f\u2009‑–—‘’“”«»…·•°§€×−`, { targetFormat: "woff2", variationAxes: { wght: { min: 400, max: 700 } } }));
const withFont = (css) => Buffer.from(css).toString().replaceAll("__FONT__", font);
const main = withFont((await bundle("styles/main.css"))[".css"]);
const pages = withFont((await bundle("styles/pages.css"))[".css"]);
// Only the loader of packs brings the style of a page with the page.
const styles = hashed("styles.css", release ? main : main + pages);
const pagesCss = hashed("pages.css", pages);
const privateCss = hashed("private.css", (await bundle("styles/private.css"))[".css"]);
const critical = withFont((await bundle("styles/critical.css"))[".css"]).trim();

const atlas = (name) => hashed(`${name}.json`, readFileSync(join(here, `node_modules/world-atlas/${name}.json`)));
const base = { COARSE: JSON.stringify(atlas("countries-110m")), FINE: JSON.stringify(atlas("countries-50m")) };
const map = await bundle("js/map.js", { define: base });
const mapJs = hashed("map.js", map[".js"]);
const mapCss = hashed("map.css", map[".css"]);
const start = hashed("start.js", Buffer.from((await bundle("js/start.js"))[".js"]).toString().replace("__APP__", url(glue)));

const embed = await buildEmbed({ dist, release, hashed, define: base });

// 3. The page that says something before the application runs, once per language.
const theme = transformSync(readFileSync(join(here, "shell/theme.js"), "utf8"), { minify: true }).code.trim();
const icon = (name) => `<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${readFileSync(join(here, `icons/${name}.svg`), "utf8")}</svg>`;
const icons = Object.fromEntries(["search", "user-round", "languages", "sun-moon", "menu"].map((name) => [`icon-${name}`, icon(name)]));
const mark = readFileSync(join(here, "shell/mark.svg"), "utf8").trim();
const template = readFileSync(join(here, "shell/index.html"), "utf8");
for (const lang of ["fr", "en"]) {
  const texts = JSON.parse(readFileSync(join(here, `locales/${lang}/common.json`), "utf8"));
  const values = { ...icons, lang, theme, mark, critical, styles, font, start, glue: url(glue), wasm: url(join(app, "passerelle_bg.wasm")), map: mapJs, "map-css": mapCss, "pages-css": pagesCss, "private-css": privateCss };
  const page = template
    .replace(/^\s*<!--.*?-->\n/s, "")
    .replace(/\{\{(fr|en):(.*?)\}\}/gs, (_, only, text) => (only === lang ? text : ""))
    .replace(/\{\{([\w.-]+)\}\}/g, (_, key) => {
      const value = values[key] ?? key.split(".").reduce((object, part) => object?.[part], texts);
      if (typeof value !== "string") throw new Error(`shell/index.html: nothing is called ${key}`);
      return value;
    });
  writeFileSync(join(dist, `index.${lang}.html`), page);
}
// What a strict Content-Security-Policy must allow besides the server's own files.
const csp = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
writeFileSync(join(dist, "csp.json"), JSON.stringify({ script: [csp(theme)], style: [csp(critical)] }) + "\n");
for (const file of ["favicon.svg"]) cpSync(join(here, "shell", file), join(dist, file));

// 4. Compressed copies, so that no server compresses while a visitor waits.
const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
let first = 0;
if (release) {
  const text = new Set([".html", ".js", ".css", ".wasm", ".pack", ".json", ".svg", ".txt"]);
  const files = readdirSync(dist, { recursive: true }).map((file) => join(dist, file)).filter((file) => statSync(file).isFile() && text.has(extname(file)));
  const sizes = await Promise.all(files.map(async (file) => {
    const bytes = readFileSync(file);
    const br = await brotli(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    writeFileSync(`${file}.br`, br);
    writeFileSync(`${file}.gz`, await gzip(bytes, { level: 9 }));
    return [url(file), bytes.length, br.length];
  }));
  sizes.push([font, statSync(join(dist, font)).size, statSync(join(dist, font)).size]);
  const everyVisitor = [styles, start, font, url(glue), url(join(app, "passerelle_bg.wasm")), url(join(app, "__wasm_split.js")), "/index.fr.html"];
  first = sizes.filter(([file]) => everyVisitor.includes(file)).reduce((sum, [, , br]) => sum + br, 0);
  const report = sizes.sort((a, b) => b[2] - a[2]).map(([file, raw, br]) => `${(raw / 1024).toFixed(1).padStart(8)} KB ${(br / 1024).toFixed(1).padStart(8)} KB br  ${file}`);
  writeFileSync(join(work, "sizes.txt"), report.join("\n") + "\n");
}

rmSync(final, { recursive: true, force: true });
renameSync(dist, final);
console.log(release ? `front end: ${(first / 1024).toFixed(0)} KB for every visitor before the page's own piece (brotli), an embed with its map ${(embed / 1024).toFixed(1)} KB (gzip); each file in ${relative(root, join(work, "sizes.txt"))}` : `front end: ${relative(root, final)}`);
