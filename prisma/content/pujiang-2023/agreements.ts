import type { ContentFile } from '../schema.ts'

/** One sentence, three subjects: the management centre signed each, with others. */
const FORM_DOUBT = {
  zh: '原文写“分别与……签订”，可以是一份多方协议，也可以是与各方分别签订的几份；此处按一项记录。',
  en: 'The text says that the centre signed “with each”, which may mean one agreement of all parties or several bilateral ones; it is recorded as one.',
}
const CARRIED_OVER = {
  zh: '签订方在句首只出现一次，由分号承接到此项。',
  en: 'The centre is printed once, at the head of the sentence, and carried over to this agreement.',
}

export default {
  source: 'pujiang-2023',
  agreements: [
    {
      slug: 'china-cambodia-green-technology-training',
      kind: 'cooperation',
      kindAsPrinted: '協議',
      title: {
        zh: '中柬绿色技术与人才培养合作',
        hant: '中柬綠色技術與人才培養合作',
        en: 'China–Cambodia Cooperation on Green Technology and Talent Training',
      },
      titleAsPrinted: '中柬綠色技術與人才培養合作',
      forum: 'pujiang-2023',
      session: 'signing',
      city: 'shanghai',
      placement: 'at_forum',
      signedOn: '2023-09-11',
      signedPrecision: 'day',
      dateAsPrinted: '9月11日',
      partyForm: 'uncertain',
      partyFormDoubt: FORM_DOUBT,
      parties: [
        {
          organisation: 'shanghai-science-exchange-centre',
          asPrinted: '綠色技術銀行管理中心',
          quotes: ['綠色技術銀行管理中心分別與柬埔寨環境部、同濟大學簽訂'],
        },
        {
          organisation: 'cambodia-ministry-of-environment',
          asPrinted: '柬埔寨環境部',
          quotes: ['分別與柬埔寨環境部、同濟大學簽訂'],
        },
        {
          organisation: 'tongji-university',
          asPrinted: '同濟大學',
          quotes: ['分別與柬埔寨環境部、同濟大學簽訂'],
        },
      ],
      quotes: ['簽訂“中柬綠色技術與人才培養合作”協議'],
    },
    {
      slug: 'carbon-label-joint-innovation-centre',
      kind: 'co_construction',
      kindAsPrinted: '共建協議',
      title: {
        zh: '碳标签产业联合创新中心共建协议',
        hant: '碳標簽產業聯合創新中心共建協議',
        en: 'Agreement on Jointly Building the Carbon Label Industry Joint Innovation Centre',
      },
      titleAsPrinted: '碳標簽產業聯合創新中心共建協議',
      forum: 'pujiang-2023',
      session: 'signing',
      city: 'shanghai',
      placement: 'at_forum',
      signedOn: '2023-09-11',
      signedPrecision: 'day',
      dateAsPrinted: '9月11日',
      partyForm: 'uncertain',
      partyFormDoubt: FORM_DOUBT,
      parties: [
        {
          organisation: 'shanghai-science-exchange-centre',
          asPrinted: '綠色技術銀行管理中心',
          doubt: CARRIED_OVER,
          quotes: ['綠色技術銀行管理中心分別與'],
        },
        {
          organisation: 'cas-shanghai-advanced-research-institute',
          asPrinted: '中國科學院上海高等研究院',
          quotes: ['與中國科學院上海高等研究院、中國電子節能技術協會簽訂'],
        },
        {
          organisation: 'china-electronics-energy-saving-association',
          asPrinted: '中國電子節能技術協會',
          quotes: ['與中國科學院上海高等研究院、中國電子節能技術協會簽訂'],
        },
      ],
      quotes: ['簽訂“碳標簽產業聯合創新中心共建協議”'],
    },
    {
      slug: 'green-credit-reporting-cooperation',
      kind: 'cooperation',
      kindAsPrinted: '協議',
      title: {
        zh: '绿色征信合作',
        hant: '綠色徵信合作',
        en: 'Cooperation on Green Credit Reporting',
      },
      titleAsPrinted: '綠色徵信合作',
      forum: 'pujiang-2023',
      session: 'signing',
      city: 'shanghai',
      placement: 'at_forum',
      signedOn: '2023-09-11',
      signedPrecision: 'day',
      dateAsPrinted: '9月11日',
      partyForm: 'uncertain',
      partyFormDoubt: FORM_DOUBT,
      parties: [
        {
          organisation: 'shanghai-science-exchange-centre',
          asPrinted: '綠色技術銀行管理中心',
          doubt: CARRIED_OVER,
          quotes: ['綠色技術銀行管理中心分別與'],
        },
        {
          organisation: 'china-economic-information-service',
          asPrinted: '新華社中國經濟信息社',
          quotes: ['與新華社中國經濟信息社'],
        },
        {
          organisation: 'shanghai-university-of-engineering-science',
          asPrinted: '上海工程技術大學',
          quotes: ['與新華社中國經濟信息社、上海工程技術大學'],
        },
        {
          organisation: 'lingang-cross-border-data',
          asPrinted: '上海臨港新片區跨境數據科技有限公司',
          quotes: ['上海臨港新片區跨境數據科技有限公司簽訂“綠色徵信合作”協議'],
        },
      ],
      quotes: ['簽訂“綠色徵信合作”協議'],
    },
  ],
} satisfies ContentFile
