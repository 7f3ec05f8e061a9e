import type { ContentFile } from '../schema.ts'

/** The text only counts the agreements; it lists none of them. */
export default {
  source: 'jingmen-2017',
  agreements: [
    {
      slug: 'jingmen-summit-agreements-2017',
      scope: 'aggregate',
      kind: 'cooperation',
      kindAsPrinted: '合作协议',
      title: {
        zh: '荆门峰会16项合作协议',
        en: 'Sixteen cooperation agreements of the Jingmen Summit',
      },
      summary: {
        zh: '荆门市与深圳华大基因等公司在峰会期间签订，投资总额123.3亿元。各项协议的名称、各方、金额和签署人均未记载。',
        en: 'Signed during the summit by Jingmen with BGI, Shenzhen, and other companies; total investment 12.33 billion yuan. Titles, parties, amounts and signatories of the single agreements are not stated.',
      },
      fields: [
        { zh: '基因检测', en: 'Genetic testing' },
        { zh: '通用航空', en: 'General aviation' },
        { zh: '机械制造', en: 'Machinery manufacturing' },
        { zh: '特色小镇建设', en: 'Building of characteristic towns' },
      ],
      fieldsOpen: true,
      forum: 'jingmen-2017',
      session: 'project-signing',
      city: 'jingmen',
      placement: 'at_forum',
      signedOn: '2017-11-19',
      signedUntil: '2017-11-21',
      signedPrecision: 'day',
      dateAsPrinted: '峰会期间',
      partyForm: 'bilateral_set',
      partyFormDoubt: {
        zh: '各项协议各有几方未记载，这里按荆门市分别与各公司签订理解。',
        en: 'How many parties each agreement has is not stated; they are read as signed by Jingmen with each company.',
      },
      count: { asPrinted: '16项', value: 16 },
      amount: {
        asPrinted: '123.3亿元',
        value: 12_330_000_000,
        currency: 'CNY',
        meaning: { zh: '投资总额', en: 'Total investment' },
      },
      parties: [
        {
          label: { zh: '荆门市', en: 'Jingmen' },
          asPrinted: '我市',
          doubt: {
            zh: '原文作“我市”，以哪个法人名义签订未记载。',
            en: 'Printed as “我市” (our city); in the name of which legal body it signed is not stated.',
          },
          quotes: ['我市与深圳华大基因等公司签订16项合作协议'],
        },
        {
          organisation: 'bgi-shenzhen',
          asPrinted: '深圳华大基因等公司',
          isOpen: true,
          doubt: {
            zh: '只具名1家，其余公司的名称与家数未记载；16是协议数，不是公司数。',
            en: 'Only one company is named; names and number of the others are not stated. Sixteen counts the agreements, not the companies.',
          },
          quotes: ['我市与深圳华大基因等公司签订16项合作协议'],
        },
      ],
      doubt: {
        zh: '原文只说“峰会期间”签订；归入“项目签约”环节是依图片说明的理解。',
        en: 'The text says only “during the summit”; placing the agreements in the signing session follows a picture caption.',
      },
      quotes: [
        '峰会期间,我市与深圳华大基因等公司签订16项合作协议,投资总额达123.3亿元,涉及基因检测、通用航空、机械制造、特色小镇建设等领域',
        '项目签约',
      ],
    },
  ],
} satisfies ContentFile
