import createFetchClient from "openapi-fetch";

export const createClient = (options) => createFetchClient(options);
