import type { ContentFile } from '#prisma/content/schema.ts'

type SampleRegistration = Required<
  Pick<ContentFile, 'registrationSettings' | 'ticketTypes' | 'consentTexts'>
>

/** Open from the start, closed when the first day (`YYYY-MM-DD`, in China) begins. */
export function sampleRegistration(forum: string, firstDay: string): SampleRegistration {
  return {
    registrationSettings: [{ forum, closesAt: `${firstDay}T00:00:00+08:00` }],
    ticketTypes: [
      { slug: 'onsite', forum, name: { zh: '现场参会', en: 'On site' }, capacity: 100 },
      { slug: 'online', forum, name: { zh: '线上参会', en: 'Online' }, capacity: 500 },
    ],
    consentTexts: [
      {
        slug: 'privacy',
        forum,
        title: { zh: '个人信息的使用', en: 'How your data is used' },
        body: {
          zh: '我同意主办方为办理本次论坛的报名、签到和联络使用我填写的信息。这些信息不向第三方提供；我可以随时查看、更正、导出，或撤回同意并要求删除。本论坛为示例，请勿填写真实信息。',
          en: 'I agree that the organiser uses what I enter here to register me for this forum, to check me in and to contact me about it. It is given to nobody else. I may look at it, correct it and take a copy at any time, or withdraw my consent and have it erased. This forum is a sample: please enter nothing real.',
        },
      },
    ],
  }
}
