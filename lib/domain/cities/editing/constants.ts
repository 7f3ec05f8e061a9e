/** Who enters and corrects the cities of a forum. To take one out of the record is for managers. */
export const CITIES_ROLES = ['manager', 'editor'] as const

/** What a place is: an area (a new area, a district) is not a city, though the texts list it among cities. */
export const STANDINGS = ['city', 'area'] as const
