import { Check, type CheckProps } from '#components/ui/checkbox.tsx'

/** One of several choices, its words beside it. Give all of a group the same `name`. */
export function Radio(props: CheckProps) {
  return <Check kind="radio" {...props} />
}
