// The pieces of a page come in one file (build.mjs says how it is made). Appended to the loader that
// wasm-split writes.
let current;

// Loads a page: every piece that it asks for meanwhile is in its pack.
function withPack(ask, load) {
  return () => {
    let pack;
    current = () => (pack ??= ask().then(open));
    return load();
  };
}

async function open(response) {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const bytes = await response.arrayBuffer();
  const start = 4 + new DataView(bytes).getUint32(0, true);
  let at = start;
  return new Map(JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, start - 4))).map(([name, length]) => [name, new Uint8Array(bytes, (at += length) - length, length)]));
}

async function piece(name) {
  const pack = await current();
  return new Response(pack.get(name), { headers: { "Content-Type": "application/wasm" } });
}
