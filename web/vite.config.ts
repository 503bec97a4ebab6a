import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Nothing inline in the result: it runs under `script-src 'self'; style-src 'self'`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwind()],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // The libraries and our own small parts in one file each, instead of one for every icon.
      output: {
        codeSplitting: {
          groups: [
            { name: 'charts', test: /node_modules\/(echarts|zrender)\// },
            { name: 'libraries', test: /node_modules/ },
            { name: 'parts', test: /web\/src\/(api|format|parts)\// },
          ],
        },
      },
    },
  },
})
