import type { ContentFile } from '../schema.ts'

export default {
  source: 'jingmen-2017',
  outcomes: [
    {
      slug: 'china-europe-smart-city-report',
      forum: 'jingmen-2017',
      session: 'report-release',
      kind: 'report',
      title: {
        zh: '中欧智慧城市发展报告',
        en: 'China–Europe Smart City Development Report',
      },
      titleAsPrinted: '中欧智慧城市发展报告',
      verb: { zh: '发布', en: 'released' },
      verbAsPrinted: '发布',
      description: {
        zh: '由冯奎在峰会期间发布，编写单位与内容未记载。',
        en: 'Released by Feng Kui during the summit; its compilers and contents are not stated.',
      },
      happenedOn: '2017-11-01',
      precision: 'month',
      dateAsPrinted: '峰会期间',
      quotes: ['冯奎发布了《中欧智慧城市发展报告》'],
    },
  ],
} satisfies ContentFile
