/** Turns `#name` into `_name` in what is built: Safari 15 would get each private member as a WeakMap, slow and long. */
import type { Plugin } from "vite";

/** Our classes inherit from nothing that has such a name but Drawn, whose own are its own. */
const USED = /(?<=\.)#(?=[a-z])/g;
const DECLARED = /^(\s+(?:(?:static|readonly|async|get|set|override)\s+)*)#(?=[a-z]\w*)/gm;

export function privateNames(): Plugin {
  return {
    name: "private-names",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler: (code) => code.replace(USED, "_").replace(DECLARED, "$1_"),
    },
  };
}
