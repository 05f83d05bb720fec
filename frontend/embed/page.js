// /embed.html: one embed alone, for a frame. Its parameters are the element's attributes.
import style from "./page.css";
import "./element.js";
import { attributesOf } from "./settings.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);

const embed = document.createElement("passerelle-embed");
for (const [name, value] of attributesOf(location.search)) embed.setAttribute(name, value);
document.documentElement.dataset.theme = embed.getAttribute("appearance") ?? "light";
const main = document.querySelector("main");
embed.addEventListener("passerelle-shown", () => {
  const shown = embed.shadowRoot.querySelector(".embed");
  const name = shown.getAttribute("aria-label");
  document.documentElement.lang = shown.lang;
  document.title = `${name} – Passerelle`;
  document.querySelector("h1").textContent = name;
});
main.append(embed);

// The page around may give the frame the height that it needs. It learns nothing else.
if (parent !== window) {
  const tell = () => parent.postMessage({ type: "passerelle-embed:height", height: Math.ceil(main.getBoundingClientRect().height) }, "*");
  new ResizeObserver(tell).observe(main);
}
