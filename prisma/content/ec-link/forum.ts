import type { ContentFile } from '../schema.ts'

/** The programme. Its platform and its website are outcomes, its frame an organisation of its own. */
export default {
  source: 'ec-link',
  forums: [
    {
      slug: 'ec-link',
      kind: 'programme',
      name: {
        zh: '中欧低碳生态城市合作项目',
        hant: '中歐低碳生態城市合作項目',
        en: 'Europe-China Eco Cities Link',
      },
      nameAsPrinted: '中歐低碳生態城市合作項目',
      shortName: { zh: 'EC-LINK', en: 'EC-LINK' },
      latinAsPrinted: 'Europe-China Eco Cities Link',
      description: {
        zh: '中欧城镇化伙伴关系框架下的合作项目，借鉴欧洲城市发展的理念、技术和经验，在中国两个综合试点和八个专项试点开展，涉及七个专项领域；另有供从业者交流的在线平台。',
        en: 'A cooperation project within the EU–China partnership on urbanisation. It draws on European ideas, techniques and experience of urban development, works with two comprehensive and eight specialised pilots in China in seven fields, and is joined by an online platform for practitioners.',
      },
      motif: 'contours',
      doubt: {
        zh: '原文未写项目何时开始、何时结束，只写2012年11月启动招标程序，故起止日期不记。',
        en: 'The text says neither when the project began nor when it ends, only that the tender opened in November 2012, so no dates are given.',
      },
      quotes: [
        '中歐低碳生態城市合作項目(Europe-China Eco Cities Link,簡稱EC-LINK)',
        '該項目旨在從歐洲的實踐經驗中取經',
        '當年11月,中歐低碳生態城市合作項目正式啟動招標程序',
      ],
    },
  ],
} satisfies ContentFile
