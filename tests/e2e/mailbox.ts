import { expect } from '@playwright/test'
import type { ReceivedLetter } from '#scripts/testing/mailbox-process.ts'

const ARRIVES_WITHIN_MS = 20_000

/** Every letter to this address that has arrived, the oldest first. Use an address of the test's own. */
export async function lettersTo(address: string): Promise<ReceivedLetter[]> {
  const response = await fetch(`${process.env.MAILBOX_URL}/?to=${encodeURIComponent(address)}`)
  return (await response.json()) as ReceivedLetter[]
}

/** The newest letter to this address whose subject fits, once there are `count` of them. */
export async function letterTo(
  address: string,
  { subject = /./, count = 1 }: { subject?: RegExp; count?: number } = {},
): Promise<ReceivedLetter> {
  const fitting = async () => (await lettersTo(address)).filter((one) => subject.test(one.subject))
  await expect
    .poll(async () => (await fitting()).length, {
      message: `a letter to ${address} with subject ${subject}`,
      timeout: ARRIVES_WITHIN_MS,
    })
    .toBeGreaterThanOrEqual(count)
  return (await fitting()).at(-1) as ReceivedLetter
}

/** The first address of ours in a letter that leads to such a path: `linkIn(letter, 'registrations')`. */
export function linkIn({ text }: ReceivedLetter, path: string): string {
  const found = new RegExp(`https?://\\S+/${path}\\S*`).exec(text)?.[0]
  if (!found) throw new Error(`the letter has no link to ${path}`)
  return found
}
