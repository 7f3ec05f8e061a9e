/** RFC 9457. The types are listed for people at /api/v1/problems. */
export const PROBLEM_TYPES = {
  'not-found': 404,
  'bad-parameter': 400,
  'bad-limit': 400,
  'bad-cursor': 400,
  'bad-language': 400,
  'method-not-allowed': 405,
  unexpected: 500,
  unavailable: 503,
} as const
export type ProblemType = keyof typeof PROBLEM_TYPES

/** Where the types are described; a relative reference, as RFC 9457 §3.1.1 allows. */
export const PROBLEMS_PATH = '/api/v1/problems'

export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  instance: string
}

export type ProblemWords = { title: string; detail: string }

/** The body of a problem; `instance` is the path that was asked for, without its query. */
export function problem(type: ProblemType, words: ProblemWords, instance: string): Problem {
  return {
    type: `${PROBLEMS_PATH}#${type}`,
    title: words.title,
    status: PROBLEM_TYPES[type],
    detail: words.detail,
    instance,
  }
}
