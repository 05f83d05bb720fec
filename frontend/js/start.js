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

// A page whose piece of the application cannot be had ends it: say so, with a way out. The
// template is the shell's; it is kept here because the application replaces the shell's body.
const failure = document.getElementById("failure").content;

function fail() {
  const main = document.querySelector("main");
  main?.replaceChildren(failure.cloneNode(true));
}

addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) fail();
});
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof WebAssembly.RuntimeError) fail();
});

init().catch(fail);
