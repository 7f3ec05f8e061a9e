import { type ClassValue, clsx } from 'clsx'

/** Joins class names, leaving out the false ones. Later classes do not override earlier ones: the cascade does. */
export function cn(...values: ClassValue[]): string {
  return clsx(values)
}
