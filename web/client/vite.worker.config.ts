/** How the service worker is built: one classic script, knowing by name every file of the screens' build. */
import { readFileSync } from "node:fs";
import { defineConfig } from "vite";

type Entry = { file: string; css?: string[]; assets?: string[] };

const manifest: Record<string, Entry> = JSON.parse(readFileSync("../static/manifest.json", "utf8"));
const built = Object.values(manifest).flatMap((e) => [e.file, ...(e.css ?? []), ...(e.assets ?? [])]);

export default defineConfig({
  publicDir: false,
  define: { __BUILT_FILES__: JSON.stringify([...new Set(built)].sort()) },
  build: {
    outDir: "../static",
    emptyOutDir: false,
    target: ["es2022", "safari15.4"],
    reportCompressedSize: false,
    lib: { entry: "src/sw.ts", formats: ["iife"], name: "worker", fileName: () => "sw.js" },
  },
});
