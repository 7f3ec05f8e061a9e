import type { NextConfig } from 'next'

const config: NextConfig = {
  // Whole pages leave our own server already compressed; Next compressing anew per request is what costs.
  compress: false,
  poweredByHeader: false,
  // Metadata always stands in the head: readers without JavaScript and every crawler see the same page.
  htmlLimitedBots: /.*/,
  // The address decides alone: no second spelling of a page that would have to be kept fresh too.
  trailingSlash: false,
  // Types are checked by `npm test` with the compiler itself; the build does not check them a second time.
  typescript: { ignoreBuildErrors: true },
  // Pictures are drawn (SVG), so the optimiser, an address that fetches things, is closed.
  images: { unoptimized: true },
  // In development an edited message file must be seen at once; fast refresh keeps the old JSON module.
  experimental: {
    turbopackServerFastRefresh: false,
    // Bodies are bounded by our own server, per address (forms/form-door.ts); Next's bounds stand
    // above that, because it answers with 500 or cuts a body short.
    serverActions: { bodySizeLimit: '13mb' },
    proxyClientMaxBodySize: '13mb',
  },
  serverExternalPackages: ['fontkit', 'opencc-js', 'pdfkit', 'pg', 'pinyin-pro', 'pino', 'sharp'],
}

export default config
