import type { ContentFile } from '../schema.ts'

/**
 * The numbers of the text, except two kinds that stand elsewhere: the attendance in the forum's own record,
 * and the length of lists that the text names in part or whole in `lists`.
 */
export default {
  source: 'sino-singapore-2025',
  figures: [
    {
      slug: 'new-towns-years',
      forum: 'sino-singapore-2025',
      label: { zh: '中国新城新区建设历程', en: 'Building of new towns and new areas in China' },
      atLeast: 40,
      unit: { zh: '年', hant: '年', en: 'years' },
      asPrinted: '40多年',
      doubt: {
        zh: '叙述作“40多年”，王凯的引语作“近四十年”；此处取叙述。',
        en: 'The narrative says more than 40 years, the quotation of Wang Kai nearly forty; the narrative is followed here.',
      },
      quotes: ['介紹了中國40多年新城新區建設成就', '中國近四十年來的新城新區建設實踐'],
    },
    {
      slug: 'green-plan-horizon',
      forum: 'sino-singapore-2025',
      label: {
        zh: '新加坡2030绿色发展蓝图的目标期',
        en: 'Time covered by the targets of the Singapore Green Plan 2030',
      },
      value: 10,
      unit: { zh: '年', hant: '年', en: 'years' },
      asPrinted: '未來十年',
      doubt: {
        zh: '“未来十年”与名称中的“2030”并存，起算年份文中未说明，照原文记录。',
        en: 'The text says “the coming ten years” beside the 2030 of the name, without a first year; it is recorded as printed.',
      },
      quotes: ['旨在未來十年為新加坡各部門制定前瞻且具體的綠色發展長期目標'],
    },
    {
      slug: 'eco-city-measures',
      forum: 'sino-singapore-2025',
      city: 'tianjin-eco-city',
      label: {
        zh: '国家绿色发展示范区升级版的落实举措',
        en: 'Measures for the upgraded national green development demonstration zone',
      },
      value: 247,
      unit: { zh: '项', hant: '項', en: 'measures' },
      asPrinted: '247項',
      quotes: ['6大版塊、247項落實舉措'],
    },
    {
      slug: 'eco-city-gdp-growth',
      forum: 'sino-singapore-2025',
      city: 'tianjin-eco-city',
      label: { zh: '地区生产总值增长', en: 'Growth of gross regional product' },
      value: 11.2,
      unit: { zh: '%', hant: '%', en: '%' },
      asPrinted: '11.2%',
      period: { zh: '2025年上半年', en: 'first half of 2025' },
      doubt: {
        zh: '原文作“今年上半年”，由王国良所述；据论坛年份读作2025年，范围读作生态城。',
        en: 'Stated by Wang Guoliang as “the first half of this year”; read as 2025 from the year of the forum, and as the figure of the Eco-city.',
      },
      quotes: ['今年上半年地區生產總值增長11.2%'],
    },
    {
      slug: 'recycling-group-subsidiaries',
      forum: 'sino-singapore-2025',
      organisation: 'china-resource-recycling-group',
      label: { zh: '子公司', en: 'Subsidiaries' },
      value: 11,
      unit: { zh: '家', hant: '家', en: 'companies' },
      asPrinted: '11家',
      period: { zh: '报道时', en: 'at the time of the report' },
      quotes: ['目前,集團共有11家子公司'],
    },
    {
      slug: 'recycling-group-subsidiaries-tianjin',
      forum: 'sino-singapore-2025',
      organisation: 'china-resource-recycling-group',
      label: { zh: '其中注册在天津的子公司', en: 'Subsidiaries among them registered in Tianjin' },
      value: 5,
      unit: { zh: '家', hant: '家', en: 'companies' },
      asPrinted: '5家',
      period: { zh: '报道时', en: 'at the time of the report' },
      quotes: ['其中5家子公司注冊在天津'],
    },
    {
      slug: 'institute-partners',
      forum: 'sino-singapore-2025',
      organisation: 'green-technology-institute-eco-city',
      label: {
        zh: '已对接的国内外高校院所和科研机构',
        en: 'Universities and research bodies in China and abroad in contact with the institute',
      },
      atLeast: 30,
      unit: { zh: '家', hant: '家', en: 'institutions' },
      asPrinted: '30多家',
      quotes: ['綠色科技研究院已對接國內外30多家高水平高校院所、科研機構'],
    },
    {
      slug: 'institute-technologies',
      forum: 'sino-singapore-2025',
      organisation: 'green-technology-institute-eco-city',
      label: { zh: '储备的先进技术成果', en: 'Advanced technologies in stock' },
      atMost: 100,
      unit: { zh: '项', hant: '項', en: 'technologies' },
      asPrinted: '近100項',
      quotes: ['儲備近100項先進技術成果'],
    },
  ],
} satisfies ContentFile
