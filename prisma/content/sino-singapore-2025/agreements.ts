import type { ContentFile } from '../schema.ts'

/** Three agreements are described; how many were signed is not stated (多項), so there is no aggregate record. */
export default {
  source: 'sino-singapore-2025',
  agreements: [
    {
      slug: 'sino-singapore-economic-corridor-mou',
      kind: 'memorandum',
      kindAsPrinted: '合作諒解備忘錄',
      title: {
        zh: '共建中新双向经济走廊合作谅解备忘录',
        hant: '共建中新雙向經濟走廊合作諒解備忘錄',
        en: 'Memorandum of Understanding on Jointly Building a Two-Way China–Singapore Economic Corridor',
      },
      titleAsPrinted: '共建中新雙向經濟走廊合作諒解備忘錄',
      summary: {
        zh: '三方共同改进企业双向投资服务：新加坡企业到天津市滨海新区投资落户，天津企业走出去。三方还在节能降碳、绿色能源技术、循环经济等重点领域挑选有示范价值的项目入库，建立国际低碳项目库。',
        en: 'The three parties will improve services for investment in both directions: Singapore companies settling in Tianjin’s Binhai New Area, and Tianjin companies going abroad. They will also select exemplary projects, above all in energy saving and carbon reduction, green energy technology and the circular economy, for an international pool of low-carbon projects.',
      },
      fields: [
        { zh: '经贸', hant: '經貿', en: 'Economy and trade' },
        { zh: '绿色低碳', hant: '綠色低碳', en: 'Green and low-carbon development' },
      ],
      fieldsOpen: true,
      forum: 'sino-singapore-2025',
      session: 'signing',
      city: 'tianjin',
      placement: 'at_forum',
      signedOn: '2025-09-18',
      signedPrecision: 'day',
      dateAsPrinted: '9月18日',
      partyForm: 'multilateral',
      parties: [
        {
          organisation: 'tianjin-commerce-bureau',
          asPrinted: '天津市商務局',
          quotes: ['天津市商務局、'],
        },
        {
          organisation: 'binhai-government',
          asPrinted: '天津市濱海新區人民政府',
          quotes: ['天津市濱海新區人民政府、新加坡企業發展局簽署'],
        },
        {
          organisation: 'enterprise-singapore',
          asPrinted: '新加坡企業發展局',
          quotes: ['新加坡企業發展局簽署'],
        },
      ],
      followUps: [
        {
          state: 'open',
          title: {
            zh: '建立三方优先关注与支持的国际低碳项目库',
            en: 'An international pool of low-carbon projects that the three parties follow and support first',
          },
          quotes: ['構建三方優先關注與支持的國際低碳項目庫'],
        },
      ],
      quotes: [
        '天津市商務局、天津市濱海新區人民政府、新加坡企業發展局簽署共建中新雙向經濟走廊合作諒解備忘錄',
        '為深化中國天津與新加坡在經貿、綠色低碳等領域的合作',
        '三方將共同優化企業雙向投資服務,支持新加坡企業在天津市濱海新區投資落戶以及天津企業走出去',
        '三方將聚焦節能降碳、綠色能源技術、循環經濟等重點領域,遴選具有示範引領價值的項目入庫',
      ],
    },
    {
      slug: 'mayors-academy-eco-city-cooperation',
      kind: 'strategic_cooperation',
      kindAsPrinted: '戰略合作協議',
      title: {
        zh: '全国市长研修学院与中新天津生态城管委会战略合作协议',
        en: 'Strategic cooperation agreement between the National Academy for Mayors and the Administrative Committee of Sino-Singapore Tianjin Eco-city',
      },
      summary: {
        zh: '双方共同总结并推广生态城和谐共存的经验，扩大其国际影响。',
        en: 'The two will sum up and spread the Eco-city’s experience of living in harmony and widen its influence abroad.',
      },
      fields: [
        {
          zh: '人与人和谐共存',
          en: 'Harmony among people',
        },
        {
          zh: '人与经济活动和谐共存',
          en: 'Harmony between people and economic activity',
        },
        {
          zh: '人与环境和谐共存',
          en: 'Harmony between people and the environment',
        },
      ],
      fieldsOpen: true,
      forum: 'sino-singapore-2025',
      session: 'signing',
      city: 'tianjin',
      placement: 'at_forum',
      signedOn: '2025-09-18',
      signedPrecision: 'day',
      dateAsPrinted: '9月18日',
      partyForm: 'bilateral',
      parties: [
        {
          organisation: 'national-academy-for-mayors',
          asPrinted: '全國市長研修學院',
          quotes: ['全國市長研修學院與生態城管委會簽署'],
        },
        {
          organisation: 'tianjin-eco-city-committee',
          asPrinted: '生態城管委會',
          quotes: ['生態城管委會簽署戰略合作協議'],
        },
      ],
      quotes: [
        '在論壇上,全國市長研修學院與生態城管委會簽署戰略合作協議',
        '共同總結推廣生態城在人與人、人與經濟活動、人與環境和諧共存等方面的經驗做法,擴大生態城國際影響力',
      ],
    },
    {
      slug: 'eco-city-green-industry-investment-cooperation',
      kind: 'strategic_cooperation',
      kindAsPrinted: '戰略合作協議',
      title: {
        zh: '中新天津生态城绿色低碳产业招商战略合作协议',
        en: 'Strategic cooperation agreement on attracting green, low-carbon industry to the Eco-city',
      },
      summary: {
        zh: '三方共同为绿色低碳产业招商引资，使更多优质绿色产业项目落在生态城。',
        en: 'The three parties will seek investment in green, low-carbon industry together, to bring more good projects to the Eco-city.',
      },
      fields: [
        {
          zh: '绿色低碳产业招商引资',
          en: 'Attracting investment in green, low-carbon industry',
        },
      ],
      forum: 'sino-singapore-2025',
      session: 'signing',
      city: 'tianjin',
      placement: 'at_forum',
      signedOn: '2025-09-18',
      signedPrecision: 'day',
      dateAsPrinted: '9月18日',
      partyForm: 'multilateral',
      parties: [
        {
          organisation: 'tianjin-eco-city-committee',
          asPrinted: '中新天津生態城管委會',
          quotes: ['中新天津生態城管委會、中新天津生態城投資開發有限公司'],
        },
        {
          organisation: 'tianjin-eco-city-investment-development',
          asPrinted: '中新天津生態城投資開發有限公司',
          quotes: ['中新天津生態城投資開發有限公司與'],
        },
        {
          organisation: 'china-machinery-electronics-chamber',
          asPrinted: '中國機電產品進出口商會',
          quotes: ['中國機電產品進出口商會簽署戰略合作協議'],
        },
      ],
      quotes: [
        '中新天津生態城管委會、中新天津生態城投資開發有限公司與中國機電產品進出口商會簽署戰略合作協議,三方將共同圍繞綠色低碳產業開展招商引資',
        '為推動更多綠色產業優質項目在生態城匯聚',
      ],
    },
  ],
} satisfies ContentFile
