import type { ContentFile } from '#prisma/content/schema.ts'

type SampleRegistration = Required<
  Pick<
    ContentFile,
    'registrationSettings' | 'ticketTypes' | 'consentTexts' | 'questions' | 'sessionPlaces'
  >
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
    questions: sampleQuestions(forum),
    sessionPlaces: [
      { session: 'workshop-paving', forum, capacity: 30 },
      { session: 'matchmaking', forum, capacity: 40 },
      { session: 'street-tour', forum, capacity: 25 },
    ],
  }
}

/** One of each kind that people meet, none of which must be answered. */
function sampleQuestions(forum: string): SampleRegistration['questions'] {
  return [
    {
      slug: 'interests',
      forum,
      kind: 'several',
      label: { zh: '关注的主题', en: 'Topics you care about' },
      options: [
        { slug: 'streets', label: { zh: '透水街道', en: 'Permeable streets' } },
        { slug: 'pipes', label: { zh: '地下管网', en: 'Underground pipes' } },
        { slug: 'wetlands', label: { zh: '城市湿地', en: 'Urban wetlands' } },
        { slug: 'upkeep', label: { zh: '长期养护', en: 'Long-term upkeep' } },
      ],
    },
    {
      slug: 'diet',
      forum,
      kind: 'choice',
      label: { zh: '午餐', en: 'Lunch' },
      hint: { zh: '现场提供两日午餐', en: 'Lunch is served on two days' },
      forTypes: ['onsite'],
      options: [
        { slug: 'any', label: { zh: '都可以', en: 'Anything' } },
        { slug: 'vegetarian', label: { zh: '素食', en: 'Vegetarian' } },
        { slug: 'halal', label: { zh: '清真', en: 'Halal' } },
        { slug: 'other', label: { zh: '其他', en: 'Something else' } },
      ],
    },
    {
      slug: 'diet-details',
      forum,
      kind: 'text',
      label: { zh: '请说明饮食要求', en: 'What should the kitchen know?' },
      forTypes: ['onsite'],
      condition: { question: 'diet', is: ['other'] },
      atMost: 100,
    },
    {
      slug: 'question-to-speakers',
      forum,
      kind: 'long_text',
      label: { zh: '想请演讲人回答的问题', en: 'A question for the speakers' },
      atMost: 500,
    },
  ]
}
