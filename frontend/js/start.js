// Starts the application. Bundled by build.mjs, which puts the address of the WebAssembly's
// glue in place of __APP__.
import init from "__APP__";

const address = (name) => document.querySelector(`meta[name="passerelle:${name}"]`)?.content;

globalThis.passerelle = {
  // The map's code and style come when a page first shows a map.
  map: async () => {
    const [module] = await Promise.all([import(address("map")), style(address("map-css"))]);
    return module;
  },
};

function style(href) {
  return new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = link.onerror = done;
    document.head.append(link);
  });
}

init();
