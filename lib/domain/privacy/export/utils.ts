import 'server-only'
import { readableData } from '#lib/domain/privacy/readable/utils.ts'
import type { PersonalData } from '#lib/domain/privacy/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import { type Locale, langOf } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type Copy = { data: PersonalData; email: string; locale: Locale; now: Date }

/** Everything for machines: one list per table, keys as in the database, times in UTC (ISO 8601). */
export function exportJson({ data, email, now }: Omit<Copy, 'locale'>): string {
  const document = {
    format: 'green-city-forums/personal-data',
    formatVersion: 1,
    madeAt: now.toISOString(),
    email,
    tables: data,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** The same to read and print: each field under its name, with the key that data.json has for it. */
export function exportHtml({ data, email, locale, now }: Copy): string {
  const t = getT(locale, 'privacy')
  const tables = readableData(data, locale, { whole: true }).map(({ title, table, rows }) => {
    const entries = rows.map((fields) => {
      const lines = fields.map(
        ({ key, label, value }) =>
          `<dt>${escaped(label)} <code>${escaped(key)}</code></dt><dd>${escaped(value)}</dd>`,
      )
      return `<dl>${lines.join('')}</dl>`
    })
    const body = entries.length > 0 ? entries.join('\n') : `<p>${escaped(t('data.noRows'))}</p>`
    return `<h2>${escaped(title)} <code>${table}</code></h2>\n${body}`
  })
  const when = formatDateTime(now, 'Asia/Shanghai', locale)
  return `<!doctype html>
<html lang="${langOf(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(t('file.title'))}</title>
<style>body{font:16px/1.75 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}dl{border-top:1px solid;padding:.5rem 0;margin:0}dt{font-weight:600}dd{margin:0 0 .4rem;overflow-wrap:anywhere}code{font-size:.8em;font-weight:400}</style>
<h1>${escaped(t('file.title'))}</h1>
<p>${escaped(t('file.made', { when, email }))}</p>
<p>${escaped(t('file.files'))}</p>
<p>${escaped(t('file.machine'))}</p>
<p>${escaped(t('file.withheld'))}</p>
${tables.join('\n')}
</html>
`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
