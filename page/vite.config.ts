import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../dist/page', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The page's policy lets no script or style come from a data: URL.
    assetsInlineLimit: 0,
    // The editor is one piece of several megabytes, whatever one does; it comes from the same machine and is kept.
    chunkSizeWarningLimit: 6000,
    reportCompressedSize: false,
    // Hints to the React compiler, which has already run on these packages.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
