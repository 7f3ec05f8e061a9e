import type { Fault } from '#lib/domain/edits/texts/utils.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { instantOf, inZone } from '#lib/platform/dates/zone.ts'
import type { Embargo } from '../types.ts'

/** `embargoDay` and `embargoTime` on the forum's clock, or `embargoSession`: a part whose end lifts it. */
export function fieldsOfEmbargo(embargo: Embargo | null, timeZone: string): Fields {
  if (embargo === null) return {}
  if (embargo.session !== null) return { embargoSession: embargo.session }
  const at = inZone(embargo.until, timeZone)
  return { embargoDay: at.toPlainDate().toString(), embargoTime: timeOf(at) }
}

function timeOf(at: ReturnType<typeof inZone>): string {
  const time = at.toPlainTime()
  const precise = time.second > 0 || time.millisecond > 0
  return time.toString({ smallestUnit: precise ? 'millisecond' : 'minute' })
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{3})?)?$/

export function readEmbargo(fields: Fields, fault: Fault, timeZone: string): Embargo | null {
  const at = (name: string) => fields[name] ?? ''
  const [day, time, session] = [at('embargoDay'), at('embargoTime'), at('embargoSession')]
  if (session !== '') {
    if (day !== '' || time !== '') return fault('embargoSession', 'one_embargo')
    return { until: null, session }
  }
  if (day === '' && time === '') return null
  if (!DAY.test(day)) return fault('embargoDay', day === '' ? 'empty' : 'not_day')
  if (!TIME.test(time)) return fault('embargoTime', time === '' ? 'empty' : 'not_time')
  try {
    return { until: instantOf(day, time, timeZone).toISOString(), session: null }
  } catch {
    return fault('embargoDay', 'not_day')
  }
}
