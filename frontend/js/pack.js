// The pieces of a page come in one file (build.mjs says how it is made). Stands in the loader that
// wasm-split writes, in place of its own way to fetch pieces.
const loaded = new Map();

// A piece is instantiated once, whichever page brings it first.
function load([name, bytes]) {
  if (!loaded.has(name)) loaded.set(name, WebAssembly.instantiate(bytes, getSharedImports()));
  return loaded.get(name);
}

// Loads a page; one that could not be had is asked for again the next time.
function page(address) {
  let loading;
  return () =>
    (loading ??= open(address).catch((error) => {
      loading = undefined;
      throw error;
    }));
}

async function open(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const bytes = await response.arrayBuffer();
  let at = 4 + new DataView(bytes).getUint32(0, true);
  const index = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, at - 4)));
  const pieces = index.map(([name, length]) => [name, new Uint8Array(bytes, (at += length) - length, length)]);
  const own = pieces.pop();
  await Promise.all(pieces.map(load));
  await load(own);
}
