import { expect, test } from 'vitest'
import type { Question } from './types.ts'
import { answerFaults, answersFromForm, askedQuestions, keptAnswers } from './utils.ts'

const ask = (over: Partial<Question> & Pick<Question, 'slug'>): Question => ({
  id: over.slug,
  kind: 'text',
  label: { 'zh-Hans': over.slug },
  hint: null,
  isRequired: false,
  options: [],
  condition: null,
  forTypes: [],
  atLeast: null,
  atMost: null,
  ...over,
})
const options = ['a', 'b', 'c'].map((slug) => ({ slug, label: { 'zh-Hans': slug } }))
const questions = [
  ask({ slug: 'pick', kind: 'choice', options }),
  ask({ slug: 'some', kind: 'several', options, forTypes: ['onsite'] }),
  ask({ slug: 'why', condition: { question: 'pick', is: ['b', 'c'] } }),
  ask({ slug: 'more', condition: { question: 'why', is: ['because'] }, isRequired: true }),
  ask({ slug: 'which', condition: { question: 'some', is: ['a'] } }),
  ask({ slug: 'agree', kind: 'consent' }),
  ask({ slug: 'refused', condition: { question: 'agree', is: [false] } }),
  ask({ slug: 'count', kind: 'number', atLeast: 1, atMost: 3 }),
  ask({ slug: 'paper', kind: 'file' }),
  ask({ slug: 'essay', kind: 'long_text', atMost: 5 }),
]
const asked = (answers: object, ticketType = 'onsite') =>
  askedQuestions(questions, { ticketType, answers: { ...answers } })
    .map(({ slug }) => slug)
    .filter((slug) => !['pick', 'agree', 'count', 'paper', 'essay'].includes(slug))
const fault = (slug: string, value: never | unknown) => {
  const answers = { [slug]: value as string }
  return answerFaults(questions, { ticketType: 'onsite', answers })[`answers.${slug}`]?.[0] ?? null
}

test.each([
  [{}, 'onsite', ['some', 'refused']],
  [{}, 'online', ['refused']],
  [{ pick: 'a' }, 'online', ['refused']],
  [{ pick: 'b' }, 'online', ['why', 'refused']],
  [{ pick: 'b', why: 'because' }, 'online', ['why', 'more', 'refused']],
  // The question that the condition names is itself hidden.
  [{ pick: 'a', why: 'because' }, 'online', ['refused']],
  [{ some: ['b', 'a'] }, 'onsite', ['some', 'which', 'refused']],
  [{ some: ['a'] }, 'online', ['refused']],
  [{ agree: true }, 'online', []],
  [{ agree: false }, 'online', ['refused']],
])('answered %j for %s, these are asked: %j', (answers, type, slugs) => {
  expect(asked(answers, type)).toEqual(slugs)
})

test.each<[string, unknown, string | null]>([
  ['pick', 'a', null],
  ['pick', '', null],
  ['pick', 'd', 'unknown_value'],
  ['pick', ['a'], 'bad_answer'],
  ['pick', true, 'bad_answer'],
  ['some', ['a', 'b'], null],
  ['some', [], null],
  ['some', 'a', 'bad_answer'],
  ['some', ['a', 'a'], 'twice'],
  ['some', ['a', 'x'], 'unknown_value'],
  ['agree', true, null],
  ['agree', 'yes', 'bad_answer'],
  ['count', 1, null],
  ['count', 0.9, 'too_small'],
  ['count', 3.1, 'too_large'],
  ['count', Number.NaN, 'bad_answer'],
  ['count', '2', 'bad_answer'],
  ['essay', 'a\nb𠮷c', null],
  ['essay', 'a\nb𠮷cd', 'too_long'],
  ['paper', '6b1f9f8e-2a9c-4c3e-9d55-2d3f6f0a1b2c', null],
  ['paper', '../../etc/passwd', 'bad_answer'],
  ['nothing', 'x', 'unknown_value'],
  ['constructor', 'x', 'unknown_value'],
])('%s answered with %j: %s', (slug, value, expected) => {
  expect(fault(slug, value)).toBe(expected)
})

test('one line holds no break; a question that is not asked has no fault and is not kept', () => {
  const given = { ticketType: 'online', answers: { pick: 'b', why: 'a\nb', some: ['nonsense'] } }
  expect(answerFaults(questions, given)).toEqual({ 'answers.why': ['bad_character'] })
  expect(keptAnswers(questions, given)).toEqual({ pick: 'b', why: 'a\nb' })
  expect(
    answerFaults(questions, { ticketType: 'online', answers: { pick: 'b', why: 'because' } }),
  ).toEqual({ 'answers.more': ['required'] })
})

test('what a form sends is read as what was meant', () => {
  const sent = { pick: 'a', some: 'b', agree: 'on', count: ' ２.5 ', essay: '', why: ' x ' }
  expect(answersFromForm(questions, sent)).toEqual({
    pick: 'a',
    some: ['b'],
    agree: true,
    count: 2.5,
    why: 'x',
  })
  expect(answersFromForm(questions, { count: 'two', some: ['a', ''], agree: 'maybe' })).toEqual({
    count: 'two',
    some: ['a'],
    agree: 'maybe',
  })
})
