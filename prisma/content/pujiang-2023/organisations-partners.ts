import type { ContentFile } from '../schema.ts'

/** Parties to the agreements, and the bodies of the afternoon. */
export default {
  source: 'pujiang-2023',
  organisations: [
    {
      slug: 'tongji-university',
      name: { zh: '同济大学', hant: '同濟大學', en: 'Tongji University' },
      kind: 'university',
      country: 'CN',
      quotes: ['綠色技術銀行管理中心分別與柬埔寨環境部、同濟大學簽訂'],
    },
    {
      slug: 'cas-shanghai-advanced-research-institute',
      name: {
        zh: '中国科学院上海高等研究院',
        hant: '中國科學院上海高等研究院',
        en: 'Shanghai Advanced Research Institute, Chinese Academy of Sciences',
      },
      kind: 'institute',
      country: 'CN',
      city: 'shanghai',
      quotes: ['與中國科學院上海高等研究院、中國電子節能技術協會簽訂'],
    },
    {
      slug: 'china-electronics-energy-saving-association',
      name: {
        zh: '中国电子节能技术协会',
        hant: '中國電子節能技術協會',
        en: 'China Electronics Energy-Saving Technology Association',
      },
      kind: 'association',
      country: 'CN',
      quotes: ['與中國科學院上海高等研究院、中國電子節能技術協會簽訂'],
    },
    {
      slug: 'china-economic-information-service',
      name: {
        zh: '新华社中国经济信息社',
        hant: '新華社中國經濟信息社',
        en: 'China Economic Information Service, Xinhua News Agency',
      },
      kind: 'media',
      country: 'CN',
      quotes: ['與新華社中國經濟信息社、上海工程技術大學、上海臨港新片區跨境數據科技有限公司簽訂'],
    },
    {
      slug: 'shanghai-university-of-engineering-science',
      name: {
        zh: '上海工程技术大学',
        hant: '上海工程技術大學',
        en: 'Shanghai University of Engineering Science',
      },
      kind: 'university',
      country: 'CN',
      city: 'shanghai',
      quotes: ['上海工程技術大學、上海臨港新片區跨境數據科技有限公司簽訂'],
    },
    {
      slug: 'lingang-cross-border-data',
      name: {
        zh: '上海临港新片区跨境数据科技有限公司',
        hant: '上海臨港新片區跨境數據科技有限公司',
        en: 'Shanghai Lingang New Area Cross-Border Data Technology Co., Ltd.',
      },
      kind: 'company',
      country: 'CN',
      city: 'shanghai',
      quotes: ['上海臨港新片區跨境數據科技有限公司簽訂'],
    },
    {
      slug: 'undp',
      name: {
        zh: '联合国开发计划署',
        hant: '聯合國開發計劃署',
        en: 'United Nations Development Programme',
      },
      kind: 'international',
      quotes: ['聯合國開發計劃署——綠色技術銀行長三角(蘇州)綠色技術應用示範平台'],
    },
    {
      slug: 'china-environmental-protection-industry-association',
      name: {
        zh: '中国环境保护产业协会',
        hant: '中國環境保護產業協會',
        en: 'China Association of Environmental Protection Industry',
      },
      kind: 'association',
      country: 'CN',
      quotes: ['來自中國環境保護產業協會'],
    },
    {
      slug: 'shanghai-energy-efficiency-centre',
      name: {
        zh: '上海市能效中心',
        en: 'Shanghai Energy Efficiency Centre',
      },
      kind: 'agency',
      country: 'CN',
      city: 'shanghai',
      quotes: ['上海市能效中心、上海市工業經濟聯合會'],
    },
    {
      slug: 'shanghai-industrial-economy-federation',
      name: {
        zh: '上海市工业经济联合会',
        hant: '上海市工業經濟聯合會',
        en: 'Shanghai Federation of Industrial Economics',
      },
      kind: 'association',
      country: 'CN',
      city: 'shanghai',
      quotes: ['上海市工業經濟聯合會、工商銀行上海市分行等單位'],
    },
    {
      slug: 'icbc-shanghai',
      name: {
        zh: '工商银行上海市分行',
        hant: '工商銀行上海市分行',
        en: 'Industrial and Commercial Bank, Shanghai Branch',
      },
      kind: 'bank',
      country: 'CN',
      city: 'shanghai',
      quotes: ['工商銀行上海市分行等單位'],
    },
    {
      slug: 'chongqing-jiaotong-desert-ecology',
      name: {
        zh: '重庆交通大学沙漠生态研究院',
        hant: '重慶交通大學沙漠生態研究院',
        en: 'Desert Ecology Research Institute, Chongqing Jiaotong University',
      },
      kind: 'institute',
      country: 'CN',
      quotes: ['重慶交通大學沙漠生態研究院'],
    },
    {
      slug: 'lujihang-shanghai',
      name: {
        zh: '绿技行（上海）科技发展有限公司',
        hant: '綠技行(上海)科技發展有限公司',
        en: 'Lüjihang (Shanghai) Technology Development Co., Ltd.',
      },
      kind: 'company',
      country: 'CN',
      city: 'shanghai',
      quotes: ['綠技行(上海)科技發展有限公司等六家單位'],
    },
    {
      slug: 'saic-maxus',
      name: {
        zh: '上汽大通汽车有限公司',
        hant: '上汽大通汽車有限公司',
        en: 'SAIC Maxus Automotive Co., Ltd.',
      },
      kind: 'company',
      country: 'CN',
      quotes: ['來自上汽大通汽車有限公司'],
    },
    {
      slug: 'tongji-science-park',
      name: { zh: '同济科技园', hant: '同濟科技園', en: 'Tongji Science Park' },
      kind: 'park',
      country: 'CN',
      quotes: ['上汽大通汽車有限公司、同濟科技園'],
    },
    {
      slug: 'abc-financial-leasing',
      name: {
        zh: '农银金融租赁有限公司',
        hant: '農銀金融租賃有限公司',
        en: 'Nongyin Financial Leasing Co., Ltd.',
      },
      kind: 'company',
      country: 'CN',
      quotes: ['農銀金融租賃有限公司等單位的特邀嘉賓'],
    },
  ],
} satisfies ContentFile
