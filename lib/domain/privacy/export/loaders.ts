import 'server-only'
import { loadPersonalData } from '#lib/domain/privacy/loaders.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { zip } from '#lib/platform/zip.ts'
import { exportHtml, exportJson } from './utils.ts'

/** Everything that is held about whoever asks, as an archive: a page to read, JSON for machines, their files. */
export async function loadExport(place: {
  locale: Locale
  token: string | null
}): Promise<Response> {
  const { asker, data } = await loadPersonalData(place)
  const now = new Date()
  const copy = { data, email: asker.email, locale: place.locale, now }
  const archive = zip(
    [
      { path: 'data.html', bytes: Buffer.from(exportHtml(copy)) },
      { path: 'data.json', bytes: Buffer.from(exportJson(copy)) },
    ],
    now,
  )
  const name = `${getT(place.locale, 'privacy')('file.name')}-${now.toISOString().slice(0, 10)}.zip`
  return new Response(new Uint8Array(archive), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
