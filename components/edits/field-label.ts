type Labels = Readonly<Record<string, string>>

/** What a field is called; one of a numbered row (`party0.asPrinted`), what the rows are called. */
export function fieldLabel(name: string, labels: Labels): string {
  const group = name.split('.')[0] ?? ''
  return labels[name] ?? labels[group] ?? labels[group.replace(/\d+$/, '')] ?? name
}

/** What several fields are called, each name once. */
export const fieldLabels = (names: readonly string[], labels: Labels): string[] => [
  ...new Set(names.map((name) => fieldLabel(name, labels))),
]
