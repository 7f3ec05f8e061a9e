import { z } from 'zod'
import { LOCALES } from '#lib/platform/i18n/locales.ts'
import { mailbox } from '#lib/platform/mail/mailbox.ts'
import { TEAM_ROLES } from './constants.ts'

const slug = z.string('not_text').min(1, 'required').max(200, 'invalid')
const locale = z.enum(LOCALES, 'invalid')

/** Boxes that are ticked: one comes as a string, several as an array, none not at all. */
const role = z.enum(TEAM_ROLES, 'unknown_value')
const roles = z
  .union([role.transform((one) => [one]), z.array(role).max(TEAM_ROLES.length)], 'unknown_value')
  .optional()
  .transform((chosen) => TEAM_ROLES.filter((one) => chosen?.includes(one)))

export const giveRolesSchema = z.object({
  slug,
  locale,
  email: mailbox,
  roles: roles.refine((chosen) => chosen.length > 0, 'required'),
})

export const changeRolesSchema = z.object({
  slug,
  locale,
  account: z.uuid('invalid'),
  /** The roles as the page showed them: `manager,editor`. */
  was: z
    .string('not_text')
    .max(60, 'invalid')
    .transform((value) => value.split(','))
    .pipe(z.array(z.enum(TEAM_ROLES, 'invalid'), 'invalid')),
  /** None: the person leaves the team. */
  roles,
})
