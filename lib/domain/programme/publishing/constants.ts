/** Publishing hundreds of drafted parts takes seconds. */
export const PUBLISH_TIMEOUT_MS = 30_000
