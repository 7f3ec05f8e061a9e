/** A list as Excel saves it: UTF-8 with its mark. */
export const csvOf = (name: string, text: string) => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(`\uFEFF${text}`),
})
