// What `make bench` asks: `node addresses.mjs URL FOLDER` writes, for each case, the addresses to
// ask (FOLDER/CASE.paths, the first is the one that is asked again and again) and the bytes of
// the first answer as a browser gets them (FOLDER/CASE.body).
import { writeFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";

const [base, folder] = process.argv.slice(2);

// Node's own fetch would unpack the answer.
const get = (path, encoding) =>
  new Promise((resolve, reject) => {
    http
      .get(base + path, { headers: encoding ? { "Accept-Encoding": encoding } : {} }, (answer) => {
        const parts = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("end", () => (answer.statusCode === 200 ? resolve(Buffer.concat(parts)) : reject(new Error(`${path}: status ${answer.statusCode}`))));
      })
      .on("error", reject);
  });
const json = async (path) => JSON.parse(await get(path));

// The same at every run.
let state = 1;
const random = (below) => {
  state = (state * 48271) % 2147483647;
  return state % below;
};
const pick = (list) => list[random(list.length)];
const many = (count, make) => [...new Set(Array.from({ length: count }, make))];

const details = [];
let page = "/api/v1/actions?limit=100";
while (page && details.length < 2000) {
  const { items, next } = await json(page);
  details.push(...items.map((action) => `/api/v1/actions/${action.id}`));
  page = next;
}
const sample = [];
for (let at = 0; at < 10; at += 1) sample.push(...(await json(`/api/v1/actions?limit=100&sort=${pick(["title", "-title", "starts_on", "-starts_on", "budget_cents"])}&status=${pick(["planned", "active", "closed"])}`)).items);
const themes = [...new Set(sample.flatMap((action) => action.themes))];
const countries = [...new Set(sample.flatMap((action) => action.countries))];
const words = [...new Set(sample.flatMap((action) => action.title.toLowerCase().match(/\p{L}{4,}/gu) ?? []))];
// What nearly every entry says, and what next to none does: the first must not cost more than the second.
const uses = (word) => sample.filter((action) => action.title.toLowerCase().includes(word)).length;
const rare = words.filter((word) => uses(word) === 1);
const common = ["commune", "action", "projet", "ville", "cooperation"];
const types = ["", "", "&type=action", "&type=member", "&type=action&type=member", "&type=action&type=event"];
const searches = (list) => many(2000, () => `/api/v1/search?q=${encodeURIComponent(pick(list))}&limit=${1 + random(50)}${pick(types)}`);
const sorts = ["-updated_at", "title", "-starts_on", "-budget_cents"];
const statuses = ["planned", "active", "finalisation", "closed"];

// A view of a screen at a zoom, as the maps ask for it.
const view = () => {
  const zoom = 2 + random(8);
  const width = 720 / 2 ** zoom;
  const [west, south] = [random(300) - 150, random(110) - 50];
  return `/api/v1/map?bbox=${west},${south},${Math.min(180, west + width).toFixed(4)},${Math.min(85, south + width / 2).toFixed(4)}&zoom=${zoom}`;
};

const cases = {
  detail: details,
  list: ["/api/v1/actions?theme=health&status=active&sort=-starts_on&limit=50", ...many(4000, () => `/api/v1/actions?theme=${pick(themes)}&country=${pick(countries)}&status=${pick(statuses)}&sort=${pick(sorts)}&limit=50`)],
  search: ["/api/v1/search?q=eau", ...many(4000, () => `/api/v1/search?q=${encodeURIComponent(`${pick(words)} ${pick(words)}`)}`)],
  common: searches(common),
  rare: searches(rare),
  map: ["/api/v1/map?bbox=-20,-35,60,60&zoom=4", ...many(4000, view)],
  geojson: ["/api/v1/actions.geojson", ...many(400, () => `/api/v1/actions.geojson?theme=${pick(themes)}&country=${pick(countries)}`)],
};

for (const [name, paths] of Object.entries(cases)) {
  writeFileSync(join(folder, `${name}.paths`), paths.join("\n") + "\n");
  writeFileSync(join(folder, `${name}.body`), await get(paths[0], "br"));
}
