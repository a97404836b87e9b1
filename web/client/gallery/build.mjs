/** The design pages, built to stand alone: files that a browser opens without any server. */
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv[2] ?? join(here, "../../../.cache/design");
const out = `${wanted}.new`;
const pages = process.argv[3]?.split(",") ?? ["index", "kit", "pad", "wall", "console", "join"];

/** One classic script a page: a file's address has no origin, so it may not load modules. */
const bundle = (name) =>
  build({
    configFile: false,
    root: here,
    base: "./",
    logLevel: "error",
    define: { "import.meta.url": "document.baseURI" },
    build: {
      outDir: out,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(here, `${name}.ts`),
        output: {
          format: "iife",
          codeSplitting: false,
          entryFileNames: `${name}.js`,
          assetFileNames: (file) =>
            file.names.some((n) => n.endsWith(".css")) ? `${name}.css` : "[name][extname]",
        },
      },
    },
  });

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await copyFile(join(here, "qr.svg"), join(out, "qr.svg"));
for (const name of pages) {
  await bundle(name);
  const page = await readFile(join(here, `${name}.html`), "utf8");
  const alone = `<link rel="stylesheet" href="${name}.css"><script defer src="${name}.js"></script>`;
  await writeFile(join(out, `${name}.html`), page.replace(/<script type="module".*<\/script>/, alone));
}
await rm(wanted, { recursive: true, force: true });
await rename(out, wanted);
