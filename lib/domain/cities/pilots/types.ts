import type { ForumRef, Ref } from '#lib/domain/record/types.ts'
import type { CityRole } from '#prisma/generated/enums.ts'

/** A programme with the cities that take part in it, by role. */
export type ProgrammeCities = {
  forum: ForumRef
  groups: { role: CityRole; cities: (Ref & { isCity: boolean })[] }[]
}
