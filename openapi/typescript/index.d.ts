import type { Client, ClientOptions } from "openapi-fetch";
import type { paths } from "./schema.js";

export type * from "./schema.js";

/** A client of the API: `createClient({ baseUrl: "https://…" })`. */
export declare function createClient(options: ClientOptions): Client<paths>;
