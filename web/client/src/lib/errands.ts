/** What a host's page asks the server outside the sprint's link: JSON, or null when it did not work. */

type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface Answered<T> {
  readonly body: T | null;
  /** The refusal's code, "" when it worked, "cut" when nothing answered. */
  readonly code: string;
}

export async function errand<T>(
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: object,
  get: Fetch = (input, init) => fetch(input, init),
): Promise<Answered<T>> {
  try {
    const answer = await get(path, {
      method,
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const said = answer.status === 204 ? null : ((await answer.json()) as T & { code?: string });
    return answer.ok ? { body: said, code: "" } : { body: null, code: said?.code ?? "cut" };
  } catch {
    return { body: null, code: "cut" };
  }
}
