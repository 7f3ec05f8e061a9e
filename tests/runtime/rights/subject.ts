import { createHash } from 'node:crypto'
import type { Params, Target } from '../../factories/rights/rights.ts'
import type { Person, World } from './world.ts'

/** What an address or a form names, and what the browser must hold beside its sign-in. */
export type Subject = { params: Params; cookie?: string | undefined }

export type Make = (world: World, target: Target, person: Person) => Promise<Subject | null>

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A slug that names nothing, as long as one that does: React cuts its stream by length. */
export const unlike = (slug: string) => slug.replaceAll(/[a-z0-9]/g, 'x')

export const only = (params: Params): Subject => ({ params })

export const isWithin = (target: Target) => target === 'foreign' || target === 'missing'
