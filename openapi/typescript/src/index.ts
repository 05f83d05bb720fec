import createFetchClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "../schema.js";

export type * from "../schema.js";

/** A client of the API: `createClient({ baseUrl: "https://…" })`. */
export const createClient = (options: ClientOptions): Client<paths> => createFetchClient<paths>(options);
