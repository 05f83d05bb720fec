// Questions to the public API of the host that this script comes from. Nothing goes along that
// says who asks or from which page.

const HOST = new URL(import.meta.url).origin;

/** What the API refuses, with its reason in words; without one, the server cannot be reached. */
export class Refusal extends Error {
  constructor(problem) {
    super(problem?.title ?? "unreachable");
    this.problem = problem;
  }
}

/** The answer to a question; `path` begins after /api/v1, or is an address of the API's own. */
export async function ask(path, { lang, signal, parameters }) {
  const address = new URL(path.startsWith("/api/") ? path : `/api/v1${path}`, HOST);
  for (const [name, value] of parameters ?? []) address.searchParams.append(name, value);
  let response;
  try {
    response = await fetch(address, {
      headers: { accept: "application/json", "accept-language": lang },
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refusal();
  }
  const answer = await response.json().catch(() => undefined);
  if (!response.ok || !answer) throw new Refusal(answer);
  return answer;
}

/** An address of the platform, from its path. */
export function address(path) {
  return new URL(path, HOST).href;
}
