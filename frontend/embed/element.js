// <passerelle-embed>: a part of the platform on another site. docs/EMBEDS.md has its attributes.
import style from "./style.css";
import { LISTED, entryOf, pageOf } from "./addresses.js";
import { Refusal, address, ask } from "./ask.js";
import { outward } from "./cards.js";
import { accentStyle } from "./colour.js";
import { element } from "./dom.js";
import { showEntry } from "./entry.js";
import { fill, formats } from "./format.js";
import { filtersOf, showList } from "./list.js";
import { showMap } from "./map.js";
import { ATTRIBUTES, TYPES, settingsOf } from "./settings.js";

const WORDS = { fr: () => import("./words.fr.js"), en: () => import("./words.en.js") };

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);

/** Waits until something is near what is seen. */
function near(frame, signal) {
  return new Promise((done) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) done(observer.disconnect());
    }, { rootMargin: "200px" });
    observer.observe(frame);
    signal.addEventListener("abort", () => observer.disconnect());
  });
}

/** What went wrong, for those who read the page. */
function reasonOf(error, { own }) {
  const { problem } = error;
  if (!(error instanceof Refusal) || !problem) return own.wrong.unreachable;
  if (problem.code === "not_found") return own.wrong.entry;
  const names = (problem.errors ?? []).map(({ parameter }) => parameter).filter(Boolean);
  const reason = names.length ? fill(own.wrong.parameter, { title: problem.title, names: names.join(", ") }) : problem.title;
  return fill(own.wrong.refused, { reason });
}

class PasserelleEmbed extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  #root = this.attachShadow({ mode: "open" });
  #accent = new CSSStyleSheet();
  #drawn = new AbortController();
  #waiting = false;

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet, this.#accent];
    this.#later();
  }

  disconnectedCallback() {
    this.#drawn.abort();
  }

  attributeChangedCallback(_, before, now) {
    if (before !== now) this.#later();
  }

  // Several attributes that change at once are drawn once.
  #later() {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (this.isConnected) this.#draw();
    });
  }

  async #draw() {
    this.#drawn.abort();
    this.#drawn = new AbortController();
    const { signal } = this.#drawn;
    const settings = settingsOf(this);
    const { lang } = settings;
    this.dataset.theme = settings.appearance;
    this.#accent.replaceSync(accentStyle(settings.accent));
    const words = await WORDS[lang]();
    if (signal.aborted) return;
    const { own } = words;
    const entry = settings.type === "entry" ? entryOf(settings.entry) : undefined;
    const kind = entry?.kind ?? LISTED[settings.type];
    const context = { lang, signal, words: { ...words, lang }, format: formats(lang), page: (slug) => address(pageOf(kind, lang, slug)), reason: (error) => reasonOf(error, words) };
    const body = element("div", { class: "body" });
    const foot = element("footer", { class: "foot" });
    const whole = element("section", { class: "embed", lang, "aria-label": own.name[settings.type] ?? own.name.entry }, body, foot);
    this.#root.replaceChildren(whole);
    if (!TYPES.includes(settings.type)) return this.#say(body, fill(own.wrong.type, { types: TYPES.join(", ") }));
    if (!kind) return this.#say(body, own.wrong.no_entry);
    this.#sign(foot, settings, entry, context);
    await this.#show(body, settings, entry, context);
  }

  /** Who runs the platform, and the way to it. */
  async #sign(foot, settings, entry, context) {
    const { own } = context.words;
    const page = new URL(context.page(entry?.slug));
    for (const [name, value] of entry ? [] : settings.filters) page.searchParams.append(name, value);
    const link = outward(page.href, own.see[settings.type], context);
    foot.replaceChildren(element("p", {}, link));
    const root = await ask("", context).catch(() => undefined);
    if (!root || context.signal.aborted) return;
    foot.replaceChildren(element("p", {}, link, ", ", fill(own.run_by, { network: root.network.name })));
    if (root.demonstration) foot.append(element("p", {}, own.demonstration));
  }

  async #show(body, settings, entry, context) {
    const { own } = context.words;
    const { signal } = context;
    body.replaceChildren(element("p", { class: "loading", role: "status" }, own.loading));
    try {
      if (entry) await showEntry(body, entry, context);
      else if (settings.type === "map") await this.#showMap(body, settings, context);
      else await showList(body, settings, context);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Refusal)) console.error(error);
      this.#say(body, context.reason(error), element("button", { class: "button", type: "button", onclick: () => this.#draw() }, own.retry));
    }
    if (!signal.aborted) this.dispatchEvent(new CustomEvent("passerelle-shown"));
  }

  /** A map and the list of the same entries. */
  async #showMap(body, settings, context) {
    const { own, map: texts } = context.words;
    const list = element("div", { class: "map-list" });
    await showList(list, settings, context);
    if (context.signal.aborted) return;
    if (!list.querySelector(".cards")) return body.replaceChildren(...list.childNodes);
    const frame = element("div", { class: "map-frame" });
    const hint = element("p", { class: "hint small" }, texts.hint);
    body.replaceChildren(element("div", { class: "map-whole" }, element("section", { class: "map", "aria-label": own.name.map }, frame, hint), list));
    this.#bringMap(frame, hint, settings, context);
  }

  async #bringMap(frame, hint, settings, context) {
    const { signal } = context;
    await near(frame, signal);
    try {
      const remove = await showMap(frame, filtersOf(settings), context);
      if (signal.aborted) remove();
      else signal.addEventListener("abort", remove);
    } catch (error) {
      if (signal.aborted) return;
      hint.textContent = context.words.map.unavailable;
      console.error(error);
    }
  }

  #say(body, message, ...more) {
    body.replaceChildren(element("div", { class: "notice", role: "alert" }, element("p", {}, message), ...more));
  }
}

if (!customElements.get("passerelle-embed")) customElements.define("passerelle-embed", PasserelleEmbed);
