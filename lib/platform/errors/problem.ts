/** RFC 9457. The types are listed for people at /api/v1/problems. */
export const PROBLEM_TYPES = {
  'not-found': 404,
  'bad-parameter': 400,
  'bad-limit': 400,
  'bad-cursor': 400,
  'bad-language': 400,
  'method-not-allowed': 405,
  'bad-body': 400,
  'bad-idempotency-key': 400,
  'foreign-page': 403,
  'idempotency-conflict': 409,
  'registration-not-open': 409,
  'already-registered': 409,
  'body-too-large': 413,
  'unsupported-body': 415,
  invalid: 422,
  'rate-limited': 429,
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
  /** Further members (RFC 9457 §3.2): what is wrong with each field. */
  errors?: ProblemField[]
  /** The phase of a registration that is not open. */
  phase?: string
}

/** `code` is for programs and stays; `detail` is for people. */
export type ProblemField = { field: string; code: string; detail: string }

export type ProblemWords = { title: string; detail: string }

/** The body of a problem; `instance` is the path that was asked for, without its query. */
export function problem(
  type: ProblemType,
  words: ProblemWords,
  instance: string,
  further: Pick<Problem, 'errors' | 'phase'> = {},
): Problem {
  return {
    type: `${PROBLEMS_PATH}#${type}`,
    title: words.title,
    status: PROBLEM_TYPES[type],
    detail: words.detail,
    instance,
    ...further,
  }
}
