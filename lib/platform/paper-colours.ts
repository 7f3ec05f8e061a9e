/**
 * The light tokens of app/globals.css for what knows no style sheet: pictures and printed files. The
 * test beside it holds them equal.
 */
export const PAPER = {
  canvas: '#f0f5f4',
  surface: '#fafdfc',
  ink: '#112429',
  inkMuted: '#4a5c5f',
  rule: '#c7d2d2',
  ruleStrong: '#6f7e7f',
  accent: '#0a5063',
  water: '#196383',
  leaf: '#28653c',
  stone: '#6b7778',
  white: '#ffffff',
  black: '#000000',
} as const
