// Starts the application. Bundled by build.mjs, which puts the address of the WebAssembly's
// glue in place of __APP__.
import init from "__APP__";

const address = (name) => document.querySelector(`meta[name="passerelle:${name}"]`)?.content;

globalThis.passerelle = {
  // The map's code and style come when a map first comes near the part of a page that is seen.
  map: async (frame) => {
    await near(frame);
    const [module] = await Promise.all([import(address("map")), style(address("map-css"))]);
    return module;
  },
};

function near(element) {
  return new Promise((done) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      done();
    }, { rootMargin: "200px" });
    observer.observe(element);
  });
}

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
