/** The name of a day over its sessions. */
export function DayHeading({ id, text }: { id: string; text: string }) {
  return (
    <h2 className="day-name" id={id}>
      {text}
    </h2>
  )
}
