// The client against a running server: BASE_URL, with demonstration data; SESSION, the access token
// of a session of edition@passerelle.example. scripts/test gives both.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import test from "node:test";
import { createClient, type components } from "passerelle-client";

type Action = components["schemas"]["ActionSummary"];

const baseUrl = process.env.BASE_URL;
const client = createClient({ baseUrl });
const withToken = (token: string | undefined) => createClient({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

test("all pages of a filtered list", async () => {
  const found: Action[] = [];
  let pages = 0;
  let total: number;
  let cursor: string | undefined;
  do {
    const { data, error } = await client.GET("/api/v1/actions", {
      params: { query: { status: ["active"], sort: "title", limit: 20, cursor } },
    });
    assert(data, JSON.stringify(error));
    found.push(...data.items);
    total = data.total;
    cursor = data.next_cursor ?? undefined;
    pages += 1;
  } while (cursor);
  assert(pages > 1);
  assert.equal(new Set(found.map((action) => action.id)).size, total);
  assert(found.every((action) => action.status === "active"));
});

test("repeated parameters mean or", async () => {
  const total = async (country: string[]) =>
    (await client.GET("/api/v1/actions", { params: { query: { country, limit: 1 } } })).data?.total ?? 0;
  const [both, one] = [await total(["BF", "ML"]), await total(["BF"])];
  assert(0 < one && one < both);
});

test("an entry by its slug and by its identifier", async () => {
  const { data: page } = await client.GET("/api/v1/members", { params: { query: { claim: ["claimed"], limit: 1 } } });
  const { id, slug } = page!.items[0]!;
  for (const name of [id, slug]) {
    const { data } = await client.GET("/api/v1/members/{id}", { params: { path: { id: name } } });
    assert.equal(data?.id, id);
  }
});

test("a problem has its code", async () => {
  const absent = await client.GET("/api/v1/events/{id}", { params: { path: { id: "nulle-part" } } });
  assert.equal(absent.response.status, 404);
  assert.equal(absent.error?.code, "not_found");
  const wrong = await client.GET("/api/v1/events", { params: { query: { limit: 1000 } } });
  assert.deepEqual(wrong.error?.errors?.map((error) => error.parameter), ["limit"]);
});

test("search", async () => {
  const { data } = await client.GET("/api/v1/search", { params: { query: { q: "eau potable", type: ["action"] } } });
  assert(data && data.items.length > 0);
  assert(data.items.every((hit) => hit.type === "action"));
});

test("nothing new is 304", async () => {
  const first = await client.GET("/api/v1/reference");
  const etag = first.response.headers.get("ETag");
  assert(first.data && etag);
  const second = await client.GET("/api/v1/reference", { headers: { "If-None-Match": etag } });
  assert.equal(second.response.status, 304);
});

test("a table and a calendar", async () => {
  const table = await client.GET("/api/v1/actions.{format}", {
    params: { path: { format: "csv" }, query: { country: ["BF"], lang: "en" } },
    parseAs: "text",
  });
  assert.match(String(table.data), /^\uFEFF?Title,/);
  const calendar = await client.GET("/api/v1/events.{format}", { params: { path: { format: "ics" } }, parseAs: "text" });
  assert.match(String(calendar.data), /^BEGIN:VCALENDAR/);
});

test("a personal access token writes, and nothing is overwritten", async (context) => {
  const session = withToken(process.env.SESSION);
  const made = await session.POST("/api/v1/account/access-tokens", {
    body: { name: "The TypeScript client's test", scopes: ["read", "write"], days: 1 },
  });
  assert(made.data, JSON.stringify(made.error));
  const { token, access_token } = made.data;
  context.after(async () => {
    const revoked = await session.DELETE("/api/v1/account/access-tokens/{id}", { params: { path: { id: access_token.id } } });
    assert.equal(revoked.response.status, 204);
  });
  const editor = withToken(token);
  const lead = await editor.GET("/api/v1/members/{id}", { params: { path: { id: "la-rochelle" } } });
  const body = {
    title: "Un essai",
    summary: "Made by the test of the client in TypeScript.",
    relation: "jumelage",
    status: "planned",
    lead: lead.data!.id,
  } as const;

  const header = { "Idempotency-Key": `"${randomUUID()}"` };
  const created = await editor.POST("/api/v1/actions", { params: { header }, body });
  assert.equal(created.response.status, 201, JSON.stringify(created.error));
  const again = await editor.POST("/api/v1/actions", { params: { header }, body });
  assert.equal(again.data?.id, created.data!.id);

  const path = { id: created.data!.id };
  const first = created.response.headers.get("ETag")!;
  const change = { params: { path, header: { "If-Match": first } }, body: { ...body, title: "Un autre essai" } };
  const changed = await editor.PUT("/api/v1/actions/{id}", change);
  assert.equal(changed.data?.document.title, "Un autre essai");
  const late = await editor.PUT("/api/v1/actions/{id}", change);
  assert.equal(late.error?.code, "precondition_failed");
  const present = { "If-Match": changed.response.headers.get("ETag")! };
  const gone = await editor.DELETE("/api/v1/actions/{id}", { params: { path, header: present } });
  assert.equal(gone.response.status, 204);
});

test("what is not in the document does not compile", () => {
  // @ts-expect-error: there is no such address
  const address = () => client.GET("/api/v1/nothing");
  // @ts-expect-error: there is no such filter
  const filter = () => client.GET("/api/v1/actions", { params: { query: { colour: "blue" } } });
  assert.equal([address, filter].length, 2);
});
