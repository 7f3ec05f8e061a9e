/**
 * The tokens of app/globals.css as letters need them: mail programs know neither custom properties nor
 * OKLCH. The values are the hexadecimal ones that stand there for old browsers; a test compares them.
 */
export const MAIL_PALETTE = {
  canvas: { light: '#f0f5f4', dark: '#0b171a' },
  surface: { light: '#fafdfc', dark: '#122124' },
  ink: { light: '#112429', dark: '#e1eceb' },
  'ink-muted': { light: '#4a5c5f', dark: '#9fb0b2' },
  rule: { light: '#c7d2d2', dark: '#2f3f43' },
  accent: { light: '#0a5063', dark: '#82d3e3' },
  'on-accent': { light: '#f9fdfd', dark: '#04191f' },
} as const

export type MailColour = keyof typeof MAIL_PALETTE
