import type { RegistrationFilter } from './types.ts'

export const NO_FILTER: RegistrationFilter = {
  words: null,
  status: null,
  ticketType: null,
  hasArrived: null,
  from: null,
  until: null,
}
