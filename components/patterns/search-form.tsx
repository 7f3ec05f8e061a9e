import type { ReactNode } from 'react'
import { Input } from '#components/ui/input.tsx'

/** Looks among the rows of a list: what is looked for stands in the address, and it needs no JavaScript. */
export function SearchForm(props: {
  /** Ids of the fields begin with it. */
  id: string
  /** Where the list is. */
  action: string
  words: { form: string; words: string; submit: string }
  value: string | null
  /** Fields beside the words. */
  children?: ReactNode
  /** The way back to all of them. */
  reset: ReactNode
}) {
  const { id, action, words, value, children, reset } = props
  return (
    <search>
      <form className="audit-filters" action={action} method="get" aria-label={words.form}>
        <div className="field">
          <label htmlFor={`${id}-q`}>{words.words}</label>
          <Input
            id={`${id}-q`}
            name="q"
            type="search"
            defaultValue={value ?? ''}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        {children}
        <button className="btn line" type="submit">
          {words.submit}
        </button>
        {reset}
      </form>
    </search>
  )
}
