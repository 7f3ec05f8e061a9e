import type { ContentFile } from '../schema.ts'

export default {
  source: 'sino-singapore-2025',
  cities: [
    {
      slug: 'tianjin',
      name: { zh: '天津', en: 'Tianjin' },
      country: 'CN',
      quotes: ['天津市人民政府'],
    },
    {
      slug: 'tianjin-eco-city',
      name: {
        zh: '中新天津生态城',
        hant: '中新天津生態城',
        en: 'Sino-Singapore Tianjin Eco-city',
      },
      country: 'CN',
      isCity: false,
      parent: 'tianjin',
      description: {
        zh: '由中新两国政府合作推进的重大项目。其国家绿色发展示范区实施方案（2024—2035）于2024年8月3日获国务院批复同意。',
        en: 'A major cooperation project between the governments of China and Singapore. The State Council approved its plan for building a national green development demonstration zone (2024–2035) on 3 August 2024.',
      },
      quotes: ['中新天津生態城是中國和新加坡兩國政府間重大合作項目'],
    },
  ],
  forums: [
    {
      slug: 'sino-singapore-2025',
      kind: 'conference',
      name: {
        zh: '2025中新绿色发展论坛',
        hant: '2025中新綠色發展論壇',
        en: '2025 Sino-Singapore Green Development Forum',
      },
      nameAsPrinted: '2025中新綠色發展論壇',
      shortName: {
        zh: '中新绿色发展论坛',
        hant: '中新綠色發展論壇',
        en: 'Sino-Singapore Green Development Forum',
      },
      theme: {
        zh: '中新共筑绿色发展基石 携手深化新城新区建设',
        hant: '中新共築綠色發展基石 攜手深化新城新區建設',
        en: 'China and Singapore Laying the Foundations of Green Development Together, Hand in Hand for New Towns and New Areas',
      },
      themeAsPrinted: '中新共築綠色發展基石 攜手深化新城新區建設',
      description: {
        zh: '政府部门、行业协会、科研机构和企业的代表从中新两国前来，交流绿色低碳如何发展。活动含展览、成果推介、主旨演讲和签约；一个国际示范中心揭牌，两个合作联盟启动。',
        en: 'Delegates of government departments, trade associations of the green and low-carbon sector, research bodies and companies from China and Singapore discussed paths of green, low-carbon development. The programme held exhibitions, presentations, keynote speeches and signings; an international demonstration centre was unveiled and two cooperation alliances were launched.',
      },
      startsOn: '2025-09-18',
      startPrecision: 'day',
      dateAsPrinted: '9月18日',
      city: 'tianjin',
      venue: {
        zh: '中新天津生态城',
        hant: '中新天津生態城',
        en: 'Sino-Singapore Tianjin Eco-city',
      },
      venueAsPrinted: '中新天津生態城',
      mode: 'onsite',
      attendance: { asPrinted: '300多位', atLeast: 300 },
      motif: 'tide',
      quotes: [
        {
          source: 'sino-singapore-2025',
          quote: '9月18日,2025中新綠色發展論壇在中新天津生態城成功舉辦',
          note: {
            zh: '文中日期未印年份，年份取自活动名称。',
            en: 'The date is printed without a year; the year is taken from the name of the event.',
          },
        },
        '300多位來自中國和新加坡的政府部門、綠色低碳相關行業協會、科研機構以及企業代表齊聚一堂',
        '以“中新共築綠色發展基石 攜手深化新城新區建設”為主題',
      ],
    },
  ],
} satisfies ContentFile
