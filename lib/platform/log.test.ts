import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown> {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  write(createLog('info', stream))
  return JSON.parse(lines.join(''))
}

describe('the log', () => {
  test('writes one line of JSON with its level and an instant in UTC', () => {
    expect(logged((log) => log.info({ pages: 3 }, 'emptied'))).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      pages: 3,
      msg: 'emptied',
    })
  })

  test('never prints personal data or secrets, however deep they lie', () => {
    const line = logged((log) =>
      log.info({
        email: 'a@b.cn',
        person: { phone: '138' },
        request: { headers: { cookie: 'c' } },
      }),
    )
    expect(line).toMatchObject({
      email: '[redacted]',
      person: { phone: '[redacted]' },
      request: { headers: { cookie: '[redacted]' } },
    })
  })

  test('reduces an error to what finds the fault: a database error quotes the refused row', () => {
    const error = Object.assign(new Error('violates check constraint'), {
      code: 'P2039',
      meta: { driverAdapterError: { cause: { detail: 'Failing row contains (a@b.cn).' } } },
    })
    const line = logged((log) => log.error({ err: error }))
    expect(line.err).toMatchObject({ message: 'violates check constraint', code: 'P2039' })
    expect(JSON.stringify(line)).not.toContain('a@b.cn')
  })

  test('says nothing below its level', () => {
    expect(() => logged((log) => log.debug('whisper'))).toThrow(/JSON/)
  })
})
