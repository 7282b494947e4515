/** The page's script and styles, put together from the sources in `client/` when they are first asked for. */
import { join } from 'node:path';
import { build } from 'esbuild';

export interface Bundle {
  script: string;
  style: string;
}

/** The sources, from the root of the package: there in a checkout and in an installation, beside `dist` or not. */
const SOURCES = join(process.cwd(), 'src', 'workspace', 'page', 'client');

/** Bundles the client; faults of its sources are thrown with esbuild's own words. */
export async function bundleClient(): Promise<Bundle> {
  const result = await build({
    entryPoints: [join(SOURCES, 'main.tsx')],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact' } },
    logLevel: 'silent',
  });
  const file = (ending: string): string => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: file('.js'), style: file('.css') };
}
