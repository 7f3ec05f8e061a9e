import 'server-only'
import { cookies } from 'next/headers'
import { lastingCookie } from './session-cookie.ts'

const { name, options } = lastingCookie('device')

/** The key that this browser is known by as a check-in device; null for every other browser. */
export async function readDeviceKey(): Promise<string | null> {
  return (await cookies()).get(name)?.value ?? null
}

export async function keepDeviceKey(key: string): Promise<void> {
  const jar = await cookies()
  jar.set({ name, value: key, ...options })
}

export async function forgetDeviceKey(): Promise<void> {
  const jar = await cookies()
  jar.set({ name, value: '', ...options, maxAge: 0 })
}
