import type { CameraWords } from '#components/check-ins/camera/camera-scan.tsx'
import type { DoorWords } from '#components/check-ins/door-answer.tsx'
import type { NetworkWords } from '#components/check-ins/offline/door-network.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { DOOR_REFUSALS } from '#lib/domain/check-ins/constants.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** What else the actions of the door refuse with. */
const REFUSALS = ['nobody', 'no_list', 'device_unknown', 'offline_words', 'not_sent'] as const

/** Why a check-in was not taken back. */
const UNDO_REFUSALS = ['too_late', 'gone_on', 'undone', 'not_found'] as const

/** The sentences of the door's screen. */
export function doorWords(locale: Locale): DoorWords {
  const t = getT(locale, 'check-in')
  return {
    field: t('form.words'),
    hint: t('form.hint'),
    direction: t('form.direction'),
    entry: t('form.entry'),
    exit: t('form.exit'),
    submit: t('form.submit'),
    okEntry: t('answers.okEntry'),
    okExit: t('answers.okExit'),
    alreadyEntry: t('answers.alreadyEntry'),
    alreadyExit: t('answers.alreadyExit'),
    refused: t('answers.refused'),
    first: t('answers.first', { at: '{at}', device: '{device}' }),
    undo: t('answers.undo'),
    choose: t('answers.choose'),
    noPlace: t('answers.noPlace'),
    entered: t('answers.entered'),
    unknown: t('answers.unknown'),
    local: t('answers.local'),
    takenBack: t('answers.takenBack'),
    notTakenBack: t('answers.notTakenBack'),
    thisDevice: t('answers.thisDevice'),
    goOn: t('answers.goOn'),
    reasons: Object.fromEntries(DOOR_REFUSALS.map((one) => [one, t(`refusals.${one}`)])),
  }
}

/** What stands at the camera. */
export function cameraWords(locale: Locale): CameraWords {
  const t = getT(locale, 'check-in')
  return {
    open: t('camera.open'),
    close: t('camera.close'),
    opening: t('camera.opening'),
    torch: t('camera.torch'),
    failed: t('camera.failed'),
    picture: t('camera.picture'),
  }
}

/** What the door says of its network, and of what it has not sent. */
export function networkWords(locale: Locale): NetworkWords {
  const t = getT(locale, 'check-in')
  return {
    ended: t('network.ended'),
    away: t('network.away'),
    alone: t('network.alone', { at: '{at}', tickets: '{tickets}' }),
    withoutList: t('network.withoutList'),
    ready: t('network.ready', { at: '{at}', tickets: '{tickets}' }),
    waiting: t('network.waiting', { waiting: '{waiting}' }),
    send: t('network.send'),
    sending: t('network.sending'),
    differences: t('network.differences'),
    noList: t('refusals.no_list'),
    noted: t('network.noted'),
  }
}

/** What the forms of the door refuse, in words. */
export function doorFormWords(locale: Locale) {
  const t = getT(locale, 'check-in')
  return formWords(locale, {
    refusals: Object.fromEntries(REFUSALS.map((one) => [one, t(`refusals.${one}`)])),
  })
}

/** What came of taking a check-in back, as the address says it; null where it says nothing. */
export function undoneNotice(locale: Locale, said: unknown): string | null {
  const t = getT(locale, 'check-in')
  if (said === 'done') return t('answers.undone')
  const reason = UNDO_REFUSALS.find((one) => one === said)
  return reason ? t(`refusals.${reason}`) : null
}
