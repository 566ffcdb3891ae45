// How the interface is built: static files that a webview loads from the binary under `default-src 'self'`,
// so nothing is inlined and every address is relative. Also the settings of the component tests.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [svelte(), svelteTesting()],
  server: {
    port: 5173,
    strictPort: true,
    // The words and the fonts lie beside this package, not in it.
    fs: { allow: ['..'] },
  },
  build: {
    outDir: 'dist',
    // The oldest system webview we promise; WebKitGTK 2.50 and WebView2 are newer.
    target: 'safari16.4',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/tests/setup.ts'],
  },
});
