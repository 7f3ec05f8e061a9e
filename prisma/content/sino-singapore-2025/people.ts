import type { ContentFile } from '../schema.ts'

export default {
  source: 'sino-singapore-2025',
  people: [
    {
      slug: 'wang-kai',
      name: { zh: '王凯', hant: '王凱', en: 'Wang Kai' },
      quotes: ['中國城市規劃設計研究院院長王凱'],
    },
    {
      slug: 'zhan-daosong',
      name: { zh: '詹道松', hant: '詹道松', en: 'Zhan Daosong' },
      doubt: {
        zh: '姓名只印汉字；拉丁写法是本站按普通话拼音所拟，本人可能另有写法。',
        en: 'The name is printed in Chinese only; the Latin form is the portal’s pinyin, and the person may write it otherwise.',
      },
      quotes: ['新加坡國家發展部副常任秘書詹道松'],
    },
    {
      slug: 'wang-guoliang',
      name: { zh: '王国良', hant: '王國良', en: 'Wang Guoliang' },
      quotes: ['中新天津生態城管委會主任王國良'],
    },
    {
      slug: 'zhu-jianchun',
      name: { zh: '朱建春', hant: '朱建春', en: 'Zhu Jianchun' },
      quotes: ['中國資源循環集團黨委副書記、總經理朱建春'],
    },
  ],
} satisfies ContentFile
