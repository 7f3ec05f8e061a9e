import type { ContentFile } from '../schema.ts'

/** Hosts, organisers and the bodies whose people spoke or attended. */
export default {
  source: 'pujiang-2023',
  organisations: [
    {
      slug: 'most',
      name: { zh: '科技部', en: 'Ministry of Science and Technology' },
      kind: 'ministry',
      country: 'CN',
      quotes: ['由科技部和上海市人民政府主辦'],
    },
    {
      slug: 'shanghai-municipal-government',
      name: {
        zh: '上海市人民政府',
        en: 'Shanghai Municipal People’s Government',
      },
      kind: 'government',
      country: 'CN',
      city: 'shanghai',
      aliases: [{ text: '上海市政府', kind: 'short', quotes: ['上海市政府副秘書長尚玉英'] }],
      quotes: ['由科技部和上海市人民政府主辦'],
    },
    {
      slug: 'most-social-development',
      name: {
        zh: '科技部社会发展科技司',
        hant: '科技部社會發展科技司',
        en: 'Department of Science and Technology for Social Development, Ministry of Science and Technology',
      },
      kind: 'ministry',
      country: 'CN',
      parent: 'most',
      quotes: [
        '科技部社會發展科技司、上海市科學技術委員會、虹口區人民政府、綠色技術銀行、上海科學技術交流中心等單位承辦',
      ],
    },
    {
      slug: 'shanghai-science-commission',
      name: {
        zh: '上海市科学技术委员会',
        hant: '上海市科學技術委員會',
        en: 'Science and Technology Commission of Shanghai Municipality',
      },
      kind: 'government',
      country: 'CN',
      city: 'shanghai',
      aliases: [{ text: '上海市科委', kind: 'short', quotes: ['上海市科委副主任謝文瀾'] }],
      quotes: ['上海市科學技術委員會、虹口區人民政府'],
    },
    {
      slug: 'hongkou-district-government',
      name: {
        zh: '虹口区人民政府',
        hant: '虹口區人民政府',
        en: 'People’s Government of Hongkou District',
      },
      kind: 'government',
      country: 'CN',
      city: 'shanghai',
      quotes: ['虹口區人民政府', '上海市虹口區'],
    },
    {
      slug: 'green-technology-bank',
      name: { zh: '绿色技术银行', hant: '綠色技術銀行', en: 'Green Technology Bank' },
      kind: 'other',
      country: 'CN',
      description: {
        zh: '中国落实联合国2030年可持续发展议程的举措之一，原文称其已正式运行。',
        en: 'An initiative that China builds in order to implement the United Nations 2030 Agenda for Sustainable Development; the text says that it is in operation.',
      },
      doubt: {
        zh: '原文没有说明它与绿色技术银行管理中心是否同一机构，此处分作两条记录。',
        en: 'The text does not say whether this and the Green Technology Bank Management Centre are one body; they are kept as two records.',
      },
      quotes: [
        '綠色技術銀行、上海科學技術交流中心等單位承辦',
        '建設綠色技術銀行是中國落實《聯合國2030年可持續發展議程》的重要舉措',
      ],
    },
    {
      slug: 'shanghai-science-exchange-centre',
      name: {
        zh: '上海科学技术交流中心',
        hant: '上海科學技術交流中心',
        en: 'Shanghai Science and Technology Exchange Centre',
      },
      kind: 'agency',
      country: 'CN',
      city: 'shanghai',
      isJoint: true,
      aliases: [
        {
          text: '綠色技術銀行管理中心',
          kind: 'joint',
          quotes: [
            '上海科學技術交流中心 (綠色技術銀行管理中心)主任王震',
            '綠色技術銀行管理中心分別與柬埔寨環境部、同濟大學簽訂',
          ],
        },
      ],
      description: {
        zh: '论坛承办单位之一，并以绿色技术银行管理中心的名义签订协议；已连续举办以绿色“技术+金融”为主题的论坛。',
        en: 'One of the organisers, and, as the Green Technology Bank Management Centre, a party to the agreements signed; it has held a series of forums on green “technology + finance”.',
      },
      doubt: {
        zh: '括注中的绿色技术银行管理中心读作同一机构的另一名称。',
        en: 'The Green Technology Bank Management Centre, printed in brackets after the name, is read as a second name of the same body.',
      },
      quotes: [
        '上海科學技術交流中心等單位承辦',
        '上海科學技術交流中心 (綠色技術銀行管理中心)主任王震',
        '上海科學技術交流中心為加強品牌建設,已連續舉辦六屆以綠色“技術+金融”為主題的論壇',
      ],
    },
    {
      slug: 'cambodia-ministry-of-industry',
      name: {
        zh: '柬埔寨工业与科技创新部',
        hant: '柬埔寨工業與科技創新部',
        en: 'Ministry of Industry, Science, Technology and Innovation of Cambodia',
      },
      kind: 'ministry',
      country: 'KH',
      quotes: ['柬埔寨工業與科技創新部部長韓萬迪(H.E. Hem Vanndy)'],
    },
    {
      slug: 'wipo',
      name: {
        zh: '世界知识产权组织',
        hant: '世界知識產權組織',
        en: 'World Intellectual Property Organization',
      },
      kind: 'international',
      quotes: ['世界知識產權組織助理總幹事愛德華•卡卡(Edward Kwakwa)'],
    },
    {
      slug: 'cambodia-ministry-of-environment',
      name: {
        zh: '柬埔寨环境部',
        hant: '柬埔寨環境部',
        en: 'Ministry of Environment of Cambodia',
      },
      kind: 'ministry',
      country: 'KH',
      quotes: ['柬埔寨環境部國務秘書朱歐普•帕里斯(H.E.Chuop Paris)'],
    },
    {
      slug: 'shanghai-foreign-affairs-office',
      name: {
        zh: '上海市外办',
        hant: '上海市外辦',
        en: 'Shanghai Municipal Foreign Affairs Office',
      },
      kind: 'government',
      country: 'CN',
      city: 'shanghai',
      quotes: ['上海市外辦副主任劉光勇'],
    },
  ],
} satisfies ContentFile
