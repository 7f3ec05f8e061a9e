import { noteRequestError } from '#lib/platform/errors/request-errors.ts'

/** Next calls it with whatever a page, a route or an action has thrown. */
export function onRequestError(error: unknown): void {
  noteRequestError(error)
}
