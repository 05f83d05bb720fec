// Embeds for other sites: /embed.js, which keeps its address, its pieces under /assets/, and
// /embed.html for a frame. build.mjs calls it.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = ["es2022", "chrome109", "firefox115", "safari16.4"];

/** Most bytes of a page that shows a map, compressed with gzip: script, words, map library, style. */
const BUDGET = 60 * 1024;

// A style sheet as a text that a script puts into its shadow tree. What is the platform's and stands
// on :root goes to the element; a size that follows the page's letters follows it no further down
// than 16 pixels, as some pages make their root's small.
const styles = (minify) => ({
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /\/embed\/\w+\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, minify, target, loader: { ".png": "empty" } });
      const text = outputFiles[0].text
        .replace(/:root\[data-theme=("?)dark\1\]/g, ':host([data-theme="dark"])')
        .replace(/:root:not\(\[data-theme=("?)light\1\]\)/g, ':host([data-theme="auto"])')
        .replace(/:root\b/g, ":host")
        .replace(/(?<![\w.])(\d*\.?\d+)rem\b/g, "calc($1 * var(--unit))");
      return { contents: `:host{--unit:max(1rem,16px)}${text}`, loader: "text" };
    });
  },
});

// The page of a frame loads the very script of the element.
const element = {
  name: "element",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/element\.js$/ }, () => ({ path: "/embed.js", external: true }));
  },
};

/** Writes the embeds into `dist`; `define` has the addresses of the base map. */
export async function buildEmbed({ dist, release, hashed, define }) {
  const options = { bundle: true, write: false, format: "esm", target, minify: release, define, plugins: [styles(release)] };
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: { embed: join(here, "embed/element.js") },
    outdir: dist,
    splitting: true,
    chunkNames: "assets/embed-[name]-[hash]",
    metafile: true,
  });
  for (const file of outputFiles) writeFileSync(file.path, file.contents);
  const script = outputFiles.find(({ path }) => path === join(dist, "embed.js"));
  const [, { imports }] = Object.entries(metafile.outputs).find(([path]) => resolve(path) === script.path);
  if (imports.some(({ kind }) => kind === "import-statement")) throw new Error("/embed.js no longer stands alone: a piece of it imports what it imports");
  const page = await build({ ...options, entryPoints: [join(here, "embed/page.js")], outdir: dist, plugins: [element, ...options.plugins] });
  const html = readFileSync(join(here, "embed/page.html"), "utf8");
  writeFileSync(join(dist, "embed.html"), html.replace("{{page}}", hashed("embed-page.js", Buffer.from(page.outputFiles[0].contents))));
  if (!release) return 0;
  const size = (contents) => zlib.gzipSync(contents, { level: 9 }).length;
  const words = outputFiles.filter(({ path }) => /\/embed-words/.test(path)).map(({ contents }) => size(contents));
  const others = outputFiles.filter(({ path }) => path !== script.path && !/\/embed-words/.test(path)).map(({ contents }) => size(contents));
  const bytes = size(script.contents) + Math.max(...words) + others.reduce((sum, one) => sum + one, 0);
  if (words.length !== 2 || bytes > BUDGET) throw new Error(`an embed with its map is ${bytes} bytes (gzip), and ${BUDGET} at most`);
  return bytes;
}
