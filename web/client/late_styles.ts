/** How a late part's styles come before its script: Vite's own loader, less what our browsers do by themselves. */
import type { Plugin } from "vite";

const VITES = "\0vite/preload-helper.js";

/** A style that failed is asked again with the next try of its part. */
const LOADER = `
const asked = {};
const styled = (file) => asked[file] ??= new Promise((done, failed) => {
  const href = "/static/" + file;
  if (document.querySelector('link[href="' + href + '"]')) return done();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  link.onload = done;
  link.onerror = () => { asked[file] = null; link.remove(); failed(Error(href)); };
  document.head.append(link);
});
export const __vitePreload = (load, styles = []) => Promise.all(styles.map(styled)).then(load);
`;

export function lateStyles(): Plugin {
  return {
    name: "late-styles",
    apply: "build",
    enforce: "pre",
    load: (id) => (id === VITES ? LOADER : null),
  };
}
