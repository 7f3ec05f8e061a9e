import 'server-only'
import { loadPersonalData } from '#lib/domain/privacy/loaders.ts'
import type { PersonalData } from '#lib/domain/privacy/types.ts'
import { personalFile } from '#lib/platform/http/personal-file.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { readKeptFile } from '#lib/platform/storage/file-store.ts'
import { type ZipEntry, zip } from '#lib/platform/zip.ts'
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
      ...(await filesOf(data)),
    ],
    now,
  )
  const name = `my-data-${now.toISOString().slice(0, 10)}.zip`
  return personalFile({ body: archive, type: 'application/zip', name })
}

/** The person's files under the id that data.json gives them and the name that they gave; one that is lost is left out. */
async function filesOf(data: PersonalData): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = []
  for (const { id, name } of data.uploaded_file) {
    const bytes = await readKeptFile(String(id))
    if (bytes) entries.push({ path: `files/${String(id)}-${String(name)}`, bytes })
  }
  return entries
}
