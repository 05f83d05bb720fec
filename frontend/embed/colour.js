// The accent of the page that an embed stands on, made as dark or as light as text needs (WCAG 2.1,
// success criterion 1.4.3): on the embed's grounds, and under white or black letters.

const WHITE = [255, 255, 255];
const BLACK = [0, 0, 0];
/** The grounds on which the accent is read, of styles/tokens.css: --sunk, light, and --surface, dark. */
const LIGHT_GROUND = [243, 240, 233];
const DARK_GROUND = [20, 38, 45];
const READABLE = 4.6;

function parsed(text) {
  const digits = text.match(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i)?.[1];
  if (!digits) return undefined;
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16));
}

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1 to 21. */
export function contrast(one, other) {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const mixed = (colour, other, share) => colour.map((part, at) => Math.round(part + (other[at] - part) * share));
const written = (colour) => `rgb(${colour.join(" ")})`;

/** The colour itself where it can be read on a ground, else the nearest towards another that can. */
export function readable(colour, ground, towards) {
  for (let share = 0; share < 1; share += 0.04) {
    const tried = mixed(colour, towards, share);
    if (contrast(tried, ground) >= READABLE) return tried;
  }
  return towards;
}

/** The style of an accent, `#rgb` or `#rrggbb`, in both themes; none for what is no colour. */
export function accentStyle(text) {
  const colour = parsed(text);
  if (!colour) return "";
  const light = readable(colour, LIGHT_GROUND, BLACK);
  const dark = readable(colour, DARK_GROUND, WHITE);
  const rules = (tone, towards, ground, on) => `
    --deep: ${written(tone)};
    --deep-strong: ${written(mixed(tone, towards, 0.3))};
    --deep-tint: ${written(mixed(ground, tone, 0.08))};
    --on-deep: ${written(on)};
    --focus: ${written(tone)};`;
  const [inLight, inDark] = [rules(light, BLACK, WHITE, WHITE), rules(dark, WHITE, DARK_GROUND, BLACK)];
  // The points of a map are in the warm colour: in the accent, where there is one.
  return `.map-frame { --warm: var(--deep); }
    :host { ${inLight} }
    :host([data-theme="dark"]) { ${inDark} }
    @media (prefers-color-scheme: dark) { :host([data-theme="auto"]) { ${inDark} } }`;
}
