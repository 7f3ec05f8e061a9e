import 'server-only'
import { createTranslator } from 'use-intl/core'
import { type Locale, langOf } from './locales.ts'
import { NAMESPACES, type Namespace } from './namespaces.ts'
import { toTraditionalInterface } from './traditional.ts'

type MessageTree = { [key: string]: string | MessageTree }

/** Every string of a message tree through `convert`; keys stay. ICU syntax is Latin and comes through whole. */
export function mapMessages(tree: MessageTree, convert: (text: string) => string): MessageTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? convert(value) : mapMessages(value, convert),
    ]),
  )
}

/** The messages of one namespace for one locale; zh-Hant is derived from zh. */
export function messagesFor(locale: Locale, namespace: Namespace): MessageTree {
  const { zh, en } = NAMESPACES[namespace]
  if (locale === 'en') return en
  return locale === 'zh' ? zh : mapMessages(zh, toTraditionalInterface)
}

function create<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator({
    locale: langOf(locale),
    // The types, and so the keys that compile, are those of the Chinese file.
    messages: messagesFor(locale, namespace) as (typeof NAMESPACES)[N]['zh'],
    // Dates are formatted in lib/platform/dates and come in as strings; UTC only keeps ICU deterministic.
    timeZone: 'UTC',
    onError: (error) => {
      // A missing word must not take a page down, but must not pass unseen either: tests fail on console.error.
      console.error(`i18n ${locale}/${namespace}: ${error.message}`)
    },
    getMessageFallback: ({ key }) => key,
  })
}

export type Translate<N extends Namespace> = ReturnType<typeof create<N>>

const translators = new Map<string, unknown>()

/** The interface words of one area in one language: `getT(locale, 'agenda')('now')`. Synchronous, cached. */
export function getT<N extends Namespace>(locale: Locale, namespace: N): Translate<N> {
  const id = `${locale}/${namespace}`
  const known = translators.get(id)
  // The id holds the namespace, so the stored translator is the one of this type.
  if (known) return known as Translate<N>
  const made = create(locale, namespace)
  translators.set(id, made)
  return made
}
