/** How the screens are built into web/static, with hashed names and a manifest that web.rendering reads. */
import { defineConfig } from "vitest/config";
import { lateStyles } from "./late_styles.ts";
import { privateNames } from "./private_names.ts";

/** What every live screen carries: one file, which compresses better than six. Not what only late parts say. */
const CORE =
  /\/src\/lib\/(?!page|i18n|theme|errands|curtain|games|worker)|\/lit-html\/(?:lit-html|is-server)|\/pad\/heads|preload-helper/;

const screens = ["pad", "wall", "console", "join", "page", "demo"];

export default defineConfig({
  base: "/static/",
  plugins: [privateNames(), lateStyles()],
  publicDir: false,
  build: {
    outDir: "../static",
    emptyOutDir: true,
    target: ["es2022", "safari15.4"],
    manifest: "manifest.json",
    assetsDir: "assets",
    // The content policy allows files of our own origin only: nothing is ever inlined as a data: address.
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "core", test: CORE, minShareCount: 2 }] } },
      input: Object.fromEntries(screens.map((name) => [name, `src/${name}/${name}.ts`])),
    },
  },
  test: {
    environment: "node", // a test that needs a document says so at its top: one takes longer to make than most tests
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    setupFiles: ["./vitest.setup.ts"],
    // A process a file costs three times what the tests do; what one may leave to the next, the set-up takes away.
    pool: "threads",
    isolate: false,
    testTimeout: 20_000, // a busy machine is no failure
    passWithNoTests: true,
    restoreMocks: true,
  },
});
