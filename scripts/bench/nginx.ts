import { join } from 'node:path'
import { contentSecurityPolicy } from '#lib/platform/serve/content-security-policy.ts'
import { securityHeaders } from '#lib/platform/serve/security-headers.ts'
import { type Nginx, nginxVersion, startNginx } from '#scripts/testing/nginx.ts'

/** As many inline scripts as a page has; only their length matters here. */
const SCRIPT_HASHES = Array.from({ length: 3 }, () => `'sha256-${'A'.repeat(43)}='`)

/** nginx serving a directory of files and their `.gz`, with its version; undefined where there is none. */
export async function startFileServer(
  files: string,
): Promise<(Nginx & { version: string }) | undefined> {
  const version = await nginxVersion()
  if (version === undefined) return undefined
  const nginx = await startNginx(join(files, '..'), (port) => configuration(files, port))
  return { ...nginx, version }
}

function configuration(files: string, port: number): string {
  return `
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=100;
  types { text/html html; }
  server {
    listen 127.0.0.1:${port} backlog=1024;
    root ${files};
    gzip_static on;
    add_header Cache-Control "public, max-age=0, must-revalidate";
${pageHeaders()}
  }`
}

/** The headers that a page of ours carries: without them nginx would be asked for a kilobyte less. */
function pageHeaders(): string {
  const pairs = ['Content-Security-Policy', contentSecurityPolicy(SCRIPT_HASHES)]
  pairs.push(...securityHeaders('http://127.0.0.1'))
  const lines: string[] = []
  for (let at = 0; at + 1 < pairs.length; at += 2)
    lines.push(`    add_header ${pairs[at]} "${pairs[at + 1]}";`)
  return lines.join('\n')
}
