import { type Fields, hiddenFields } from '#scripts/testing/hidden-fields.ts'
import { type Answer, emailOf, NotOpened, type Person, send } from './client.ts'

/** One of the two ways in: programs send JSON, people a form (here as a browser without JavaScript). */
export interface Way {
  name: string
  /** What somebody has before them: for people the fields of the form that they opened. */
  open(origin: string, person: Person): Promise<Fields>
  register(origin: string, person: Person, opened: Fields, timeoutMs?: number): Promise<Answer>
  /** True when the answer says that the person is in: confirmed, or on the waiting list. */
  isTaken(answer: Answer): boolean
  /** True when an answer that gives no place says what to do: when to come again, or in the form itself. */
  tells(answer: Answer): boolean
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
  tells: saysWhen,
}

export const REGISTER_PAGE = '/zh/forums/sample/register'
const BOUNDARY = '----load-form-boundary'

export const form: Way = {
  name: 'form',
  open: async (origin) => {
    const answer = await send(origin + REGISTER_PAGE, { timeoutMs: 30_000 })
    if (answer.status !== 200) throw new NotOpened(answer)
    return hiddenFields(answer.body, 'register')
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
  tells: (answer) =>
    saysWhen(answer) || (answer.status === 200 && answer.body.includes('class="error-summary"')),
}

function saysWhen({ status, retryAfter }: Answer): boolean {
  return status === 503 && retryAfter !== undefined
}
