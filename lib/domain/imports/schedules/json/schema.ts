import { z } from 'zod'

/**
 * schedule.json as c3voc describes it (https://c3voc.de/schedule/schema.json): what we read of it. What we
 * do not read may be there, and what is wrong within an event is told by its row.
 */
const text = z
  .string()
  .or(z.number())
  .nullish()
  .transform((value) => String(value ?? ''))

/** A person of pretalx has a name, one of frab a public name. */
const person = z
  .object({ name: text, public_name: text, full_public_name: text })
  .transform((one) => one.name || one.public_name || one.full_public_name)

const event = z.object({
  ...{ guid: text, id: text, title: text, subtitle: text, abstract: text, description: text },
  ...{ date: text, start: text, duration: text, room: text, language: text, type: text },
  track: text.or(z.object({ name: text }).transform(({ name }) => name)),
  persons: z.array(person).nullish(),
})

export const scheduleJsonSchema = z.object({
  schedule: z.object({
    conference: z.object({
      time_zone_name: text,
      days: z.array(z.object({ rooms: z.record(z.string(), z.array(event)) })).min(1),
    }),
  }),
})
