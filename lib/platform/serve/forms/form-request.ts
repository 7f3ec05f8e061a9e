import type { TypedValues } from '../../http/kept-typing.ts'
import type { FormPart } from './multipart.ts'

/** How a form names its action: by a script (`Next-Action` header) or by itself (hidden fields). */
export interface FormRequest {
  actionId: string | undefined
  /** What was typed and chosen, without React's own fields. */
  fields: FormPart[]
  /** React's mark of the form on its page, by which the answer finds back into it. */
  key?: string
}

/** What a server reference of Next looks like. */
export function isActionId(id: string): boolean {
  return /^[0-9a-f]{42}$/.test(id)
}

const FORM_REFERENCE = /^\$K([0-9a-f]{1,4})$/

/**
 * What a script sends: React's encoding of the two arguments of an action, the state before and the
 * form. Undefined for anything else. The state is let go: no action of ours believes it
 * (`createAction`), and thus none of React's decoding of objects, references, streams and promises
 * can be reached from outside.
 */
export function readScriptForm(actionId: string, parts: FormPart[]): FormRequest | undefined {
  const roots = parts.filter(({ name }) => name === '0')
  const root = roots.length === 1 ? parse(roots[0]?.text) : undefined
  if (!Array.isArray(root) || root.length !== 2 || typeof root[1] !== 'string') return undefined
  const reference = FORM_REFERENCE.exec(root[1])
  if (!reference) return undefined
  const prefix = `_${reference[1]}_`
  const fields = parts
    .filter(({ name }) => name.startsWith(prefix))
    .map((part) => ({ ...part, name: part.name.slice(prefix.length) }))
  return { actionId, fields }
}

/** What a browser sends without a script: the fields, and between them React's naming the action. */
export function readNativeForm(parts: FormPart[]): FormRequest {
  const fields = parts.filter(({ name }) => !name.startsWith('$ACTION'))
  const form: FormRequest = { actionId: undefined, fields }
  for (const { name } of parts) {
    // The last one counts: a button that names its own action stands after the form's.
    if (name.startsWith('$ACTION_ID_')) form.actionId = name.slice('$ACTION_ID_'.length)
    if (name.startsWith('$ACTION_REF_')) form.actionId = boundId(parts, name)
  }
  const key = parts.find(({ name }) => name === '$ACTION_KEY')?.text
  if (key && /^[kp][\w/.-]{0,200}$/.test(key)) form.key = key
  return form
}

function boundId(parts: FormPart[], reference: string): string | undefined {
  const name = `$ACTION_${reference.slice('$ACTION_REF_'.length)}:0`
  const found = parse(parts.find((part) => part.name === name)?.text)
  const id = (found as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : undefined
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The parts that Next gets for a form sent by a script; the form is complete before it is named. */
export function scriptParts({ fields }: FormRequest): FormPart[] {
  const own = fields.map((field) => ({ ...field, name: `_1_${field.name}` }))
  return [...own, { name: '0', text: '[null,"$K1"]' }]
}

/** The parts that Next gets for a form sent by itself: React's fields as it writes them. */
export function nativeParts({ actionId, fields, key }: FormRequest): FormPart[] {
  const parts: FormPart[] = [
    { name: '$ACTION_REF_1', text: '' },
    { name: '$ACTION_1:0', text: JSON.stringify({ id: actionId, bound: '$@1' }) },
    { name: '$ACTION_1:1', text: '[null]' },
  ]
  if (key) parts.push({ name: '$ACTION_KEY', text: key })
  return [...parts, ...fields]
}

/** Never put back into a page, whatever the page would do with it. */
const SECRET_FIELD = /pass(?:word|phrase|code)|secret|otp|totp|recovery|^(?:code|current|token)$/i

/** What was typed, to fill the page again; files and secrets are not among it. */
export function typedIn({ fields }: FormRequest): TypedValues {
  const texts = fields.filter(
    ({ name, text }) => text !== undefined && name !== '__proto__' && !SECRET_FIELD.test(name),
  )
  const byName = Map.groupBy(texts, ({ name }) => name)
  return Object.fromEntries(
    [...byName].map(([name, all]) => {
      const [first, ...more] = all.map(({ text = '' }) => text)
      return [name, more.length === 0 ? (first as string) : [first as string, ...more]]
    }),
  )
}
