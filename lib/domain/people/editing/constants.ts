/** Who edits the people of a forum. To take somebody out of the record is for managers. */
export const PEOPLE_ROLES = ['manager', 'editor'] as const
