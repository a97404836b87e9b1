/** The service worker, asked for in the way that the content policy allows. */
const WORKER = "/sw.js";

export async function registerWorker(): Promise<void> {
  await navigator.serviceWorker.register(trusted() as string);
}

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

/** The page's policy lets only an address that was vouched for become a script. */
function trusted(): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy("phoning-floor", { createScriptURL: () => WORKER });
  return policy ? policy.createScriptURL(WORKER) : WORKER;
}
