/** How what the pad's page carries in itself is built: its first keys, and the script that takes their taps. */
import { defineConfig, type Plugin, runnerImport } from "vite";
import { privateNames } from "./private_names.ts";

const glass: Plugin = {
  name: "first-glass",
  async generateBundle() {
    const { module } =
      await runnerImport<typeof import("./src/pad/first_glass.ts")>("./src/pad/first_glass.ts");
    this.emitFile({ type: "asset", fileName: "first_glass.html", source: module.firstGlass() });
  },
};

export default defineConfig({
  publicDir: false,
  plugins: [privateNames(), glass],
  build: {
    outDir: "../static",
    emptyOutDir: false,
    target: ["es2022", "safari15.4"],
    reportCompressedSize: false,
    lib: { entry: "src/pad/first_keys.ts", formats: ["iife"], name: "keys", fileName: () => "first_keys.js" },
  },
});
