/**
 * Every server action of the portal by its exported name, with the names of its fields. An action
 * that is not here fails the hostile test: whoever adds one says so, and it is tried like the others.
 */
export const ACTION_FIELDS: Record<string, readonly string[]> = {}

/** What stands in the address of a page that holds an action. */
export const PAGE_PARAMETERS: Record<string, string> = {
  locale: 'zh',
  slug: 'sample',
}
