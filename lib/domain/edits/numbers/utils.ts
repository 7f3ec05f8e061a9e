/** Digits as they are kept: 0012.50 and 12.5 are one number, and there is one zero. */
export function plainNumber(sent: string): string {
  const plain = sent
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  return plain === '-0' ? '0' : plain
}
