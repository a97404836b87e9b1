/** Words that come after the page: a namespace a file, each asked once. */
import { knows, learn, locale } from "./i18n";
import { page } from "./page";

const coming = new Map<string, Promise<void>>();

/** Resolves once all of them can be said; a failure may be asked again. */
export async function fetchWords(namespaces: readonly string[]): Promise<void> {
  await Promise.all(namespaces.filter((name) => !knows(name)).map(once));
}

function once(namespace: string): Promise<void> {
  const under = coming.get(namespace) ?? ask(namespace).finally(() => coming.delete(namespace));
  coming.set(namespace, under);
  return under;
}

async function ask(namespace: string): Promise<void> {
  const response = await fetch(`/words/${locale()}/${namespace}.json?v=${page().words}`);
  if (!response.ok) throw new Error(`${namespace}: ${response.status}`);
  learn(await response.json());
}
