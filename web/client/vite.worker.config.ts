/** How the service worker is built: one classic script, knowing by name every file that the pad may need. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { defineConfig } from "vite";

type Entry = {
  file: string;
  css?: string[];
  assets?: string[];
  imports?: string[];
  dynamicImports?: string[];
};

const manifest: Record<string, Entry> = JSON.parse(readFileSync("../static/manifest.json", "utf8"));

/** The files of a screen, and of all that comes late to it. */
function reached(name: string, seen: Set<string>): string[] {
  const entry = manifest[name];
  if (!entry || seen.has(name)) return [];
  seen.add(name);
  const next = [...(entry.imports ?? []), ...(entry.dynamicImports ?? [])];
  const own = [entry.file, ...(entry.css ?? []), ...(entry.assets ?? [])];
  return [...own, ...next.flatMap((other) => reached(other, seen))];
}

const files = [...new Set(reached("src/pad/pad.ts", new Set()))].sort().map((file) => `/static/${file}`);
const name = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 12);

export default defineConfig({
  publicDir: false,
  define: { __BUILD__: JSON.stringify({ name, files }) },
  build: {
    outDir: "../static",
    emptyOutDir: false,
    target: ["es2022", "safari15.4"],
    reportCompressedSize: false,
    lib: { entry: "src/sw.ts", formats: ["iife"], name: "worker", fileName: () => "sw.js" },
  },
});
