import { type Answer, emailOf, NotOpened, type Person, send } from './client.ts'

/** What somebody has before them: for people the fields of the form that they opened. */
export type Opened = readonly (readonly [string, string])[]

/** One of the two ways in: programs send JSON, people a form (here as a browser without JavaScript). */
export interface Way {
  name: string
  open(origin: string, person: Person): Promise<Opened>
  register(origin: string, person: Person, opened: Opened, timeoutMs?: number): Promise<Answer>
  /** True when the answer says that the person is in: confirmed, or on the waiting list. */
  isTaken(answer: Answer): boolean
}

export const api: Way = {
  name: 'API',
  open: async () => [],
  register: (origin, person, _opened, timeoutMs = 30_000) => {
    const body = JSON.stringify({
      name: person.name,
      email: emailOf(person),
      ticketType: 'onsite',
      locale: 'zh',
      consents: ['privacy'],
    })
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'idempotency-key': person.key,
    }
    const url = `${origin}/api/v1/forums/sample/registrations`
    return send(url, { method: 'POST', headers, body, timeoutMs })
  },
  isTaken: ({ status }) => status === 200 || status === 201,
}

export const REGISTER_PAGE = '/zh/forums/sample/register'
const BOUNDARY = '----load-form-boundary'

export const form: Way = {
  name: 'form',
  open: async (origin) => {
    const answer = await send(origin + REGISTER_PAGE, { timeoutMs: 30_000 })
    if (answer.status !== 200) throw new NotOpened(answer)
    return hiddenFields(answer.body)
  },
  register: (origin, person, opened, timeoutMs = 30_000) => {
    const fields = [
      ...opened,
      ['name', person.name],
      ['email', emailOf(person)],
      ['ticketType', 'onsite'],
      ['consents', 'privacy'],
    ] as const
    const parts = fields.map(
      ([name, value]) =>
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const body = `${parts.join('')}--${BOUNDARY}--\r\n`
    const headers = {
      origin,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': String(Buffer.byteLength(body)),
    }
    return send(origin + REGISTER_PAGE, { method: 'POST', headers, body, timeoutMs })
  },
  isTaken: ({ status, location }) =>
    status === 303 && location?.includes('/registrations/') === true,
}

/** What a browser sends along of the form that it was given: React's own fields, and the key. */
function hiddenFields(page: string): Opened {
  const whole = /<form\b[^>]*\bid="register"[\s\S]*?<\/form>/.exec(page)?.[0] ?? ''
  const inputs = whole.match(/<input\b[^>]*>/g) ?? []
  return inputs
    .filter((tag) => /\btype="hidden"/.test(tag))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const)
}

function attribute(tag: string, name: string): string {
  const raw = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return raw.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
