// The pieces of a page come in one file (build.mjs says how it is made). Stands in the loader that
// wasm-split writes, in place of its own way to fetch pieces.
const loaded = new Map();

// The order of the sections in a module.
const SECTIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11];

// A piece is instantiated once, whichever page brings it first.
function load([name, sections]) {
  if (!loaded.has(name)) loaded.set(name, WebAssembly.instantiate(moduleOf(sections), getSharedImports()));
  return loaded.get(name);
}

function moduleOf(sections) {
  const parts = [[0, 97, 115, 109, 1, 0, 0, 0], ...sections];
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

// Loads a page, with the style of lists and entries where it needs that; one that could not be had
// is asked for again the next time.
function page(address, styled) {
  let loading;
  return () =>
    (loading ??= Promise.all([open(address), styled && style()]).catch((error) => {
      loading = undefined;
      throw error;
    }));
}

let styles;

// A page whose style cannot be had is shown all the same.
function style() {
  return (styles ??= new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = document.querySelector('meta[name="passerelle:pages-css"]').content;
    link.onload = link.onerror = () => done();
    document.head.append(link);
  }));
}

async function open(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let at = 4 + new DataView(bytes.buffer).getUint32(0, true);
  const index = JSON.parse(new TextDecoder().decode(bytes.subarray(4, at)));
  const pieces = index.map(([name]) => [name, []]);
  for (const id of SECTIONS) {
    for (const [place, [, ...ids]] of index.entries()) {
      if (!ids.includes(id)) continue;
      const start = at++;
      let [length, shift] = [0, 0];
      do length += (bytes[at] & 127) << (7 * shift++);
      while (bytes[at++] > 127);
      at += length;
      pieces[place][1].push(bytes.subarray(start, at));
    }
  }
  const own = pieces.pop();
  await Promise.all(pieces.map(load));
  await load(own);
}
