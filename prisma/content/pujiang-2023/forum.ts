import type { ContentFile } from '../schema.ts'

/** The forum itself, what it belongs to and where it was held. */
export default {
  source: 'pujiang-2023',
  cities: [
    {
      slug: 'shanghai',
      name: { zh: '上海', en: 'Shanghai' },
      country: 'CN',
      quotes: ['在上海市虹口區舉辦'],
    },
  ],
  umbrellas: [
    {
      slug: 'pujiang-innovation-forum-2023',
      name: {
        zh: '2023浦江创新论坛',
        hant: '2023浦江創新論壇',
        en: '2023 Pujiang Innovation Forum',
      },
      quotes: ['2023浦江創新論壇——綠色低碳創新論壇'],
    },
  ],
  forums: [
    {
      slug: 'pujiang-2023',
      kind: 'conference',
      name: {
        zh: '2023浦江创新论坛——绿色低碳创新论坛',
        hant: '2023浦江創新論壇——綠色低碳創新論壇',
        en: '2023 Pujiang Innovation Forum: Green and Low-Carbon Innovation Forum',
      },
      nameAsPrinted: '2023浦江創新論壇——綠色低碳創新論壇',
      shortName: {
        zh: '绿色低碳创新论坛',
        hant: '綠色低碳創新論壇',
        en: 'Green and Low-Carbon Innovation Forum',
      },
      umbrella: 'pujiang-innovation-forum-2023',
      theme: {
        zh: '聚焦绿色转型，共享低碳未来',
        hant: '聚焦綠色轉型,共享低碳未來',
        en: 'Focusing on the Green Transition, Sharing a Low-Carbon Future',
      },
      themeAsPrinted: '聚焦綠色轉型,共享低碳未來',
      description: {
        zh: '论坛推出标杆技术方案，讨论绿色低碳的发展道路，开展技术对接，并深化国际科技合作。开幕式上发布了一部技术成果目录，签订了协议，启动了一个技术应用示范平台；随后有六位专家学者作主旨演讲，下午举行技术对接会。到会者来自海内外，有决策者和学者，也有企业界代表。',
        en: 'The forum presents benchmark technical solutions, discusses paths of green and low-carbon development, matches technologies with takers and furthers international cooperation in science and technology. Its opening saw a catalogue of technologies released, agreements signed and a demonstration platform launched; six experts gave keynotes, and a matchmaking meeting filled the afternoon. Policy-makers, scholars and business people of the field came from China and abroad.',
      },
      startsOn: '2023-09-11',
      startPrecision: 'day',
      dateAsPrinted: '9月11日',
      city: 'shanghai',
      venue: {
        zh: '上海市虹口区',
        hant: '上海市虹口區',
        en: 'Hongkou District, Shanghai',
      },
      venueAsPrinted: '上海市虹口區',
      attendance: { asPrinted: '近三百人', atMost: 300 },
      motif: 'bend',
      doubt: {
        zh: '原文说以绿色“技术+金融”为主题的论坛“已连续举办六届”，本届算第六届还是第七届不明，故不记届次；名称与主题在标题和正文中写法略有不同，此处从正文。',
        en: 'The text says that six editions of forums on green “technology + finance” have been held without saying whether this one is counted, so no edition is given; name and theme are printed slightly differently in headline and body, and the body is followed.',
      },
      quotes: [
        '9月11日,由科技部和上海市人民政府主辦',
        '2023浦江創新論壇——綠色低碳創新論壇在上海市虹口區舉辦',
        '本屆論壇以“聚焦綠色轉型,共享低碳未來”為主題',
        '近三百人參加',
        {
          source: 'pujiang-2023',
          quote: '發布時間: 2023-09-12',
          note: {
            zh: '文中会期未印年份，年份取自活动名称；文章次日发布。',
            en: 'The day of the forum is printed without a year; the year is taken from the name of the event. The article appeared the day after.',
          },
        },
      ],
    },
  ],
} satisfies ContentFile
