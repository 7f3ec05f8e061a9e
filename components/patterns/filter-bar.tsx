import type { ReactNode } from 'react'
import { Select } from '#components/ui/select.tsx'

export type FilterField = {
  name: string
  label: string
  /** Chosen value, `''` for all. */
  value: string
  options: readonly { value: string; label: string }[]
  /** Words for the empty choice: 全部. */
  all: string
}

export type FilterBarProps = {
  /** Address the form is sent to (GET), without a query. */
  action: string
  fields: readonly FilterField[]
  submit: string
  /** Shown when a filter is set. */
  reset?: { href: string; label: string }
  /** `共 12 条`: said after the form, so that it is read after a change. */
  summary?: ReactNode
  label: string
}

/** Filters as a plain GET form: state is in the URL, nothing needs JavaScript. */
export function FilterBar({ action, fields, submit, reset, summary, label }: FilterBarProps) {
  return (
    <>
      <form className="filters" action={action} method="get" aria-label={label}>
        {fields.map((field) => (
          <div className="field" key={field.name}>
            <label htmlFor={`filter-${field.name}`}>{field.label}</label>
            <Select
              id={`filter-${field.name}`}
              name={field.name}
              defaultValue={field.value}
              options={[{ value: '', label: field.all }, ...field.options]}
            />
          </div>
        ))}
        <button className="btn line" type="submit">
          {submit}
        </button>
        {reset ? (
          <a className="act" href={reset.href}>
            {reset.label}
          </a>
        ) : null}
      </form>
      {summary ? <p className="count-line">{summary}</p> : null}
    </>
  )
}
