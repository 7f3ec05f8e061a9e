import type { ParticipationRole } from '#lib/domain/organisations/types.ts'

/** One stone tick per role taken, as long as the role is heavy. Decorative: the number is said beside it. */
export function RoleTicks({ roles }: { roles: readonly ParticipationRole[] }) {
  return (
    <span className="role-ticks" aria-hidden="true">
      {roles.map((role, index) => (
        // A role may be taken several times
        <i key={index} data-role={role} />
      ))}
    </span>
  )
}
