import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealedId, unsealId } from './sealed-id.ts'

describe('a sealed id', () => {
  const id = randomUUID()
  const token = sealedId('registration-link', id, 3)

  it('opens to what was sealed, for its own purpose alone', () => {
    expect(unsealId('registration-link', token)).toEqual({ id, version: 3 })
    expect(unsealId('handover-link', token)).toBeNull()
  })

  it('opens in no other spelling', () => {
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom(...'ABab01-_.'),
        (position, character) => {
          const other = token.slice(0, position) + character + token.slice(position + 1)
          expect(unsealId('registration-link', other)).toEqual(
            other === token ? { id, version: 3 } : null,
          )
        },
      ),
    )
    for (const other of ['', '.', `${token}=`, `${token} `, token.slice(0, -1)]) {
      expect(unsealId('registration-link', other)).toBeNull()
    }
  })
})
