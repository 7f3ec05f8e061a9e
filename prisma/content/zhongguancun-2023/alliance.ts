import type { ContentFile } from '../schema.ts'

/** The alliance that held the conference, as the appendix of the text describes it. */
export default {
  source: 'zhongguancun-2023',
  alliances: [
    {
      organisation: 'zhongguancun-sponge-city-alliance',
      founder: 'taining-group',
      purpose: {
        zh: '推进中国的海绵城市建设，建成多专业协同的一站式服务平台，引领今后的建设模式。',
        en: 'To advance sponge-city construction in China, become a one-stop service platform where many disciplines work together, and lead the way in how it is done.',
      },
      description: {
        zh: '一家产业联盟，发起方是北京泰宁科创集团。它把产业链上的各类主体聚到同一个综合服务平台上，政、银、产、学、研、用均在其列。其背景是中央提出发展海绵城市，以及2015年国务院办公厅的指导意见。联盟计划整合行业内外资源、设立若干专业平台，业务覆盖海绵城市建设全产业链。',
        en: 'An industry alliance initiated by Beijing Taining Science and Innovation Group. With partners along the industry chain it builds a joint service platform for sponge-city construction that takes in government, banks, industry, universities, research and users. Behind it stand the call of the central authorities to develop sponge cities and the State Council General Office’s guidance of 2015. It plans to pool resources and to set up several specialised platforms; its work spans the whole industry chain.',
      },
      points: [
        { zh: '海绵城市技术研究', en: 'Research on sponge-city technology' },
        { zh: '模式创新', en: 'New models' },
        { zh: '咨询规划', en: 'Consulting and planning' },
        { zh: '方案设计', en: 'Scheme design' },
        { zh: '投资建设', en: 'Investment and construction' },
        { zh: '管理运维', en: 'Management, operation and maintenance' },
        { zh: '产业落地', en: 'Industrial deployment' },
      ],
      services: [
        {
          name: { zh: '技术平台', en: 'Technology platform' },
          asPrinted: '技术平台',
          state: 'planned',
          quotes: ['设立技术平台、投资建设运营平台、产业化平台等专业的服务平台'],
        },
        {
          name: {
            zh: '投资建设运营平台',
            en: 'Platform for investment, construction and operation',
          },
          asPrinted: '投资建设运营平台',
          state: 'planned',
          quotes: ['设立技术平台、投资建设运营平台、产业化平台等专业的服务平台'],
        },
        {
          name: { zh: '产业化平台', en: 'Industrialisation platform' },
          asPrinted: '产业化平台',
          state: 'planned',
          quotes: ['设立技术平台、投资建设运营平台、产业化平台等专业的服务平台'],
        },
      ],
      members: [
        {
          person: 'pan-xiaojun',
          office: { zh: '理事长', en: 'Chair of the council' },
          asPrinted: '中关村绿智海绵城市生态家园产业联盟理事长',
          quotes: ['中关村绿智海绵城市生态家园产业联盟理事长'],
        },
        {
          person: 'guo-hongyu',
          office: { zh: '秘书长', en: 'Secretary-General' },
          asPrinted: '中关村绿智海绵城市生态家园产业联盟秘书长',
          quotes: ['中关村绿智海绵城市生态家园产业联盟秘书长郭虹宇'],
        },
      ],
      doubt: {
        zh: '“发起”所在的长句没有写出主语，按上下文理解为发起本联盟及其服务平台。正文称“政、资、产、学、研、用”，附录称“政、银、产、学、研、用”，此处依附录。',
        en: 'The long sentence with “initiated” has no subject; by its context it is read as the initiation of this alliance and its platform. The body of the text lists capital where the appendix lists banks; the appendix is followed here.',
      },
      quotes: [
        '由北京泰宁科创集团股份有限公司发起，联合产业链各领域中坚力量',
        '搭建涵盖政、银、产、学、研、用的综合性海绵城市建设服务平台',
        '推进中国海绵城市建设工作',
        '联盟将整合行业内外资源',
        '专注于海绵城市建设全产业链过程中的各个环节及领域',
        '提供海绵城市技术研究、模式创新、咨询规划、方案设计、投资建设、管理运维、产业落地等一体化服务',
        '打造成为多专业协同创新、智慧共享，一站式海绵城市建设服务平台，引领未来海绵城市建设模式发展方向',
      ],
    },
  ],
} satisfies ContentFile
