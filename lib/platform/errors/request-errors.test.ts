import { expect, it } from 'vitest'
import { noteRequestError, wasUnavailable } from './request-errors.ts'

const failed = (digest: string, message: string) => Object.assign(new Error(message), { digest })

it('knows by its number an error of a database that did not answer, and no other', () => {
  noteRequestError(failed('1', 'Connection terminated unexpectedly'))
  noteRequestError(failed('2', 'a fault of ours'))
  noteRequestError(new Error('Connection terminated unexpectedly'))
  noteRequestError(null)
  expect(['1', '2', '3', undefined].map(wasUnavailable)).toEqual([true, false, false, false])
})

it('forgets before it grows without end', () => {
  for (let number = 0; number <= 1_000; number++) {
    noteRequestError(failed(`n${number}`, 'Connection terminated'))
  }
  expect([wasUnavailable('n0'), wasUnavailable('n1000')]).toEqual([false, true])
})
