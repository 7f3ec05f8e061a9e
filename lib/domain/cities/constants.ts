import type { CityRole } from '#prisma/generated/enums.ts'

/** From the widest part to the narrowest. */
export const CITY_ROLES = [
  'comprehensive_pilot',
  'specialised_pilot',
  'practice_case',
] as const satisfies readonly CityRole[]
