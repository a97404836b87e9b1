/** How the screens are built into web/static, with hashed names and a manifest that web.rendering reads. */
import { defineConfig } from "vitest/config";

const screens = ["pad", "wall", "console", "join", "page", "demo"];

export default defineConfig({
  base: "/static/",
  publicDir: false,
  build: {
    outDir: "../static",
    emptyOutDir: true,
    target: ["es2022", "safari15.4"],
    manifest: "manifest.json",
    assetsDir: "assets",
    // The content policy allows files of our own origin only: nothing is ever inlined as a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(screens.map((name) => [name, `src/${name}/${name}.ts`])),
    },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    setupFiles: ["./vitest.setup.ts"],
    passWithNoTests: true,
    restoreMocks: true,
  },
});
