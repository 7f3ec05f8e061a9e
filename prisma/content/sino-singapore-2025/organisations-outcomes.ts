import type { ContentFile } from '../schema.ts'

/** Bodies founded, launched or signing at the forum, and their initiators, in the order of the text. */
export default {
  source: 'sino-singapore-2025',
  organisations: [
    {
      slug: 'green-building-demonstration-centre-singapore',
      name: {
        zh: '国家建筑绿色低碳技术创新中心国际示范中心（新加坡）',
        hant: '國家建築綠色低碳技術創新中心國際示範中心(新加坡)',
        en: 'International Demonstration Centre (Singapore) of the National Technology Innovation Centre for Green and Low-Carbon Building',
      },
      kind: 'institute',
      parent: 'national-green-building-innovation-centre',
      aliases: [
        {
          text: '國創中心國際示範中心',
          kind: 'short',
          quotes: ['國創中心國際示範中心將依托新加坡的區位優勢和國際資源網絡'],
        },
      ],
      description: {
        zh: '国创中心与新加坡CPG集团合作组建。',
        en: 'Set up jointly by the National Technology Innovation Centre for Green and Low-Carbon Building and the CPG group of Singapore.',
      },
      doubt: {
        zh: '名称标“新加坡”，但文中未写明中心设在何处，故国别留空。',
        en: 'The name says Singapore, but the text does not say where the centre sits, so its country is left open.',
      },
      quotes: [
        '國家建築綠色低碳技術創新中心國際示範中心(新加坡)由國家建築綠色低碳技術創新中心和新加坡CPG集團共同組建',
      ],
    },
    {
      slug: 'international-green-low-carbon-building-alliance',
      name: {
        zh: '国际建筑绿色低碳科技合作联盟',
        hant: '國際建築綠色低碳科技合作聯盟',
        en: 'International Alliance for Green and Low-Carbon Building Science and Technology Cooperation',
      },
      kind: 'alliance',
      quotes: ['國際建築綠色低碳科技合作聯盟和中新文旅教育產業合作聯盟同步啟動'],
    },
    {
      slug: 'sino-singapore-culture-tourism-education-alliance',
      name: {
        zh: '中新文旅教育产业合作联盟',
        hant: '中新文旅教育產業合作聯盟',
        en: 'Sino-Singapore Culture, Tourism and Education Industry Cooperation Alliance',
      },
      kind: 'alliance',
      quotes: ['國際建築綠色低碳科技合作聯盟和中新文旅教育產業合作聯盟同步啟動'],
    },
    {
      slug: 'cpg-group',
      name: { zh: '新加坡CPG集团', hant: '新加坡CPG集團', en: 'CPG Group, Singapore' },
      latinAsPrinted: 'CPG',
      kind: 'company',
      country: 'SG',
      quotes: ['新加坡CPG集團'],
    },
    {
      slug: 'world-green-design-organization',
      name: {
        zh: '世界绿色设计组织',
        hant: '世界綠色設計組織',
        en: 'World Green Design Organization',
      },
      kind: 'international',
      quotes: ['國家建築綠色低碳技術創新中心與世界綠色設計組織、'],
    },
    {
      slug: 'xinkeda-eco-city-innovation-centre',
      name: {
        zh: '新科大生态城科创中心',
        hant: '新科大生態城科創中心',
        en: 'Xinkeda Eco-city Science and Technology Innovation Centre',
      },
      kind: 'institute',
      country: 'CN',
      city: 'tianjin-eco-city',
      doubt: {
        zh: '文中未写明“新科大”的全称，保留印出的简称；“生态城”按全文用法读作中新天津生态城。',
        en: 'The text does not spell out “Xinkeda”, so the printed short form is kept; “Eco-city” is read, as throughout the text, as the one in Tianjin.',
      },
      quotes: ['新科大生態城科創中心等23家'],
    },
    {
      slug: 'tianjin-commerce-bureau',
      name: {
        zh: '天津市商务局',
        hant: '天津市商務局',
        en: 'Tianjin Municipal Bureau of Commerce',
      },
      kind: 'government',
      country: 'CN',
      city: 'tianjin',
      quotes: ['天津市商務局、天津市濱海新區人民政府、新加坡企業發展局簽署'],
    },
    {
      slug: 'enterprise-singapore',
      name: { zh: '新加坡企业发展局', hant: '新加坡企業發展局', en: 'Enterprise Singapore' },
      kind: 'agency',
      country: 'SG',
      quotes: ['天津市商務局、天津市濱海新區人民政府、新加坡企業發展局簽署'],
    },
    {
      slug: 'national-academy-for-mayors',
      name: {
        zh: '全国市长研修学院',
        hant: '全國市長研修學院',
        en: 'National Academy for Mayors',
      },
      kind: 'institute',
      country: 'CN',
      quotes: ['全國市長研修學院與生態城管委會簽署戰略合作協議'],
    },
    {
      slug: 'tianjin-eco-city-investment-development',
      name: {
        zh: '中新天津生态城投资开发有限公司',
        hant: '中新天津生態城投資開發有限公司',
        en: 'Sino-Singapore Tianjin Eco-city Investment and Development Co., Ltd.',
      },
      kind: 'company',
      country: 'CN',
      city: 'tianjin-eco-city',
      quotes: ['中新天津生態城投資開發有限公司與中國機電產品進出口商會簽署戰略合作協議'],
    },
    {
      slug: 'china-machinery-electronics-chamber',
      name: {
        zh: '中国机电产品进出口商会',
        hant: '中國機電產品進出口商會',
        en: 'China Chamber of Commerce for Import and Export of Machinery and Electronic Products',
      },
      kind: 'association',
      country: 'CN',
      quotes: ['中國機電產品進出口商會簽署戰略合作協議'],
    },
  ],
} satisfies ContentFile
