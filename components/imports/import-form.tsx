'use client'

import { ActionForm, type ActionFormProps } from '#components/patterns/action-form.tsx'

/** A form whose refusal may name columns, rows or sessions: they stand below the reason. */
export function ImportForm<T, R extends string>(props: Omit<ActionFormProps<T, R>, 'explain'>) {
  return <ActionForm {...props} explain={({ said }) => <Said said={said} />} />
}

function Said({ said }: { said: unknown }) {
  const names = Array.isArray(said) ? said.filter((one) => typeof one === 'string') : []
  if (names.length === 0) return null
  return (
    <ul className="import-said">
      {[...new Set(names)].map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}
