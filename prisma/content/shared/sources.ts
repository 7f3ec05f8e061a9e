import type { ContentFile } from '../schema.ts'

/** The five public texts. Titles in the portal's words where the text has none of its own. */
export default {
  sources: [
    {
      slug: 'zhongguancun-2023',
      file: '000-zhongguancun-2023.txt',
      title: {
        zh: '国际海绵城市发展大会报道',
        en: 'Report on the International Sponge City Conference',
      },
      titleAsPrinted: '国际海绵城市发展大会',
      script: 'hans',
    },
    {
      slug: 'jingmen-2017',
      file: '001-jingmen-2017.txt',
      title: {
        zh: '2017中国新型城市论坛荆门峰会综述',
        en: 'Review of the 2017 China New City Forum, Jingmen Summit',
      },
      titleAsPrinted: '2017中国新型城市论坛荆门峰会综述',
      script: 'hans',
      author: { zh: '邓显军', en: 'Deng Xianjun' },
    },
    {
      slug: 'sino-singapore-2025',
      file: '002-sino-singapore-2025.txt',
      title: {
        zh: '2025中新绿色发展论坛报道',
        en: 'Report on the 2025 Sino-Singapore Green Development Forum',
      },
      script: 'hant',
      author: { zh: '曲照贵', hant: '曲照貴', en: 'Qu Zhaogui' },
      publisher: { zh: '中国化工报', hant: '中國化工報', en: 'China Chemical Industry News' },
    },
    {
      slug: 'ec-link',
      file: '003-ec-link.txt',
      title: {
        zh: '总结中欧城镇化经验 共建低碳生态城市国际交流平台',
        hant: '總結中歐城鎮化經驗 共建低碳生態城市國際交流平臺',
        en: 'Article on the EC-Link project and platform',
      },
      titleAsPrinted: '總結中歐城鎮化經驗 共建低碳生態城市國際交流平臺',
      script: 'hant',
    },
    {
      slug: 'pujiang-2023',
      file: '004-pujiang-2023.txt',
      title: {
        zh: '2023“绿色低碳创新论坛”在沪举办',
        hant: '2023“綠色低碳創新論壇”在滬舉辦',
        en: 'Report on the 2023 Green and Low-Carbon Innovation Forum in Shanghai',
      },
      titleAsPrinted: '聚焦綠色轉型 共享低碳未來——2023“綠色低碳創新論壇”在滬舉辦',
      script: 'hant',
      publisher: {
        zh: '绿色技术发展处',
        hant: '綠色技術發展處',
        en: 'Green Technology Development Division',
      },
      publishedOn: '2023-09-12',
      publishedAsPrinted: '2023-09-12',
      note: {
        zh: '文章来源只印“绿色技术发展处”，未说明属于哪个机构。',
        en: 'The text names only the division it comes from, not the body the division belongs to.',
      },
    },
  ],
} satisfies ContentFile
