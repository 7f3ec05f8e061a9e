import { EditForm, type EditFormProps } from '#components/edits/edit-form.tsx'
import { KeptTyping } from '#components/edits/kept-typing/kept-typing.tsx'

export type RecordFormProps<T, R extends string> = Omit<EditFormProps<T, R>, 'className'>

/** The form of a record; what is typed into it and not saved is kept. */
export function RecordForm<T, R extends string>({ children, ...form }: RecordFormProps<T, R>) {
  return (
    <EditForm {...form} className="session-form">
      <KeptTyping />
      {children}
    </EditForm>
  )
}
