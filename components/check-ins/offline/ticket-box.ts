import type { ShownGuest } from '#lib/domain/check-ins/types.ts'

/** The browser's side of lib/domain/check-ins/offline/utils.ts. */

const hash = (text: string) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))

/** How the list knows a ticket. */
export async function listedId(token: string): Promise<string> {
  const bytes = new Uint8Array(await hash(`door-id\n${token}`))
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** What the list has sealed for whoever sees the code; null for a box that this code does not open. */
export async function openBox(token: string, box: string): Promise<ShownGuest | null> {
  try {
    const base64 = box.replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const raw = await hash(`door-box\n${token}`)
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt'])
    const how = { name: 'AES-GCM', iv: bytes.slice(0, 12) }
    const text = await crypto.subtle.decrypt(how, key, bytes.slice(12))
    const { name, ticketType } = JSON.parse(new TextDecoder().decode(text))
    return { name, ticketType, organisation: null }
  } catch {
    return null
  }
}
