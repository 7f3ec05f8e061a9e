import { describe, expect, it } from 'vitest'
import { closingLine, sum, tallyPlaywright, tallyVitest } from './tally.ts'

describe('closingLine', () => {
  it.each([
    [{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
    [{ passed: 0, failed: 3, skipped: 2 }, '0 passed, 3 failed, 2 skipped'],
  ])('%j', (tally, line) => {
    expect(closingLine(tally)).toBe(line)
  })
})

describe('sum', () => {
  it('adds every part', () => {
    const parts = [
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 3, failed: 1, skipped: 0 },
    ]
    expect(sum(parts)).toEqual({ passed: 4, failed: 1, skipped: 2 })
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })
})

describe('tallyVitest', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [{ name: 'a', status: 'failed', message: '', assertionResults: [{}] }],
  }

  it('counts tests', () => {
    expect(tallyVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 3 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const broken = { name: 'b', status: 'failed', message: 'no', assertionResults: [] }
    expect(tallyVitest({ ...report, testResults: [broken] }).failed).toBe(2)
  })
})

describe('tallyPlaywright', () => {
  const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 1 }

  it('counts a flaky test as failed', () => {
    const flaky = { ...stats, flaky: 2 }
    expect(tallyPlaywright({ stats: flaky, errors: [] })).toEqual({
      passed: 4,
      failed: 2,
      skipped: 1,
    })
  })

  it('counts an error outside any test as a failure', () => {
    expect(tallyPlaywright({ stats, errors: [{}] }).failed).toBe(1)
  })
})
