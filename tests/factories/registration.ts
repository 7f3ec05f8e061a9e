import { randomUUID } from 'node:crypto'
import type { RegistrationInput } from '#lib/domain/registrations/schema.ts'

/** What somebody sends; `number` tells people apart. */
export const makeRegistrationInput = (
  number: number | string,
  over: Partial<RegistrationInput> = {},
): RegistrationInput => ({
  name: `芦苇${number}`,
  email: `reed-${number}@example.com`,
  phone: null,
  organisation: null,
  ticketType: 'onsite',
  locale: 'zh',
  answers: {},
  sessions: [],
  invitation: null,
  consents: ['privacy'],
  ...over,
})

export const newIdempotencyKey = () => randomUUID()

/** What a client sends as JSON: absent where the factory has null. */
export const bodyOf = (number: number | string, over: Record<string, unknown> = {}) => {
  const { phone: _, organisation: __, invitation: ___, ...rest } = makeRegistrationInput(number)
  return { ...rest, ...over }
}
