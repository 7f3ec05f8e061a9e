import type { ContentFile } from '../schema.ts'

const NAMED_ONLY = {
  zh: '该机构只见于平台名称，原文未说明它在其中做什么，也未说它参加论坛。',
  en: 'The body stands only in the name of the platform; the text says neither what it does there nor that it took part in the forum.',
}
const PART_UNSAID = {
  zh: '由平台名称得知，原文未说明它在其中做什么。',
  en: 'It is known from the name of the platform; the text does not say what it does there.',
}
const SENT_SPEAKERS = {
  zh: '该单位的领导或专家学者作主旨演讲，姓名未列。',
  en: 'Leaders or experts of this body gave keynotes; they are not named.',
}
const SENT_GUESTS = {
  zh: '该单位的特邀嘉宾参加对话，姓名未列。',
  en: 'Invited guests from this body took part; they are not named.',
}

/** Hosts, organisers and the bodies of single parts, in the order of the text. */
export default {
  source: 'pujiang-2023',
  participations: [
    {
      organisation: 'most',
      forum: 'pujiang-2023',
      role: 'host',
      asPrinted: '科技部',
      quotes: ['由科技部和上海市人民政府主辦'],
    },
    {
      organisation: 'shanghai-municipal-government',
      forum: 'pujiang-2023',
      role: 'host',
      asPrinted: '上海市人民政府',
      quotes: ['由科技部和上海市人民政府主辦'],
    },
    {
      organisation: 'most-social-development',
      forum: 'pujiang-2023',
      role: 'organiser',
      asPrinted: '科技部社會發展科技司',
      quotes: [
        '科技部社會發展科技司、上海市科學技術委員會、虹口區人民政府、綠色技術銀行、上海科學技術交流中心等單位承辦',
      ],
    },
    {
      organisation: 'shanghai-science-commission',
      forum: 'pujiang-2023',
      role: 'organiser',
      asPrinted: '上海市科學技術委員會',
      quotes: [
        '上海市科學技術委員會、虹口區人民政府、綠色技術銀行、上海科學技術交流中心等單位承辦',
      ],
    },
    {
      organisation: 'hongkou-district-government',
      forum: 'pujiang-2023',
      role: 'organiser',
      asPrinted: '虹口區人民政府',
      quotes: ['虹口區人民政府、綠色技術銀行、上海科學技術交流中心等單位承辦'],
    },
    {
      organisation: 'green-technology-bank',
      forum: 'pujiang-2023',
      role: 'organiser',
      asPrinted: '綠色技術銀行',
      quotes: ['綠色技術銀行、上海科學技術交流中心等單位承辦'],
    },
    {
      organisation: 'shanghai-science-exchange-centre',
      forum: 'pujiang-2023',
      role: 'organiser',
      asPrinted: '上海科學技術交流中心',
      quotes: ['上海科學技術交流中心等單位承辦'],
    },
    {
      organisation: 'most',
      forum: 'pujiang-2023',
      outcome: 'national-green-technology-catalogue',
      role: 'compiler',
      asPrinted: '科技部',
      quotes: ['由科技部組織編制'],
    },
    {
      organisation: 'undp',
      forum: 'pujiang-2023',
      outcome: 'undp-green-technology-bank-suzhou-platform',
      role: 'participant',
      asPrinted: '聯合國開發計劃署',
      doubt: NAMED_ONLY,
      quotes: ['聯合國開發計劃署——綠色技術銀行長三角(蘇州)綠色技術應用示範平台'],
    },
    {
      organisation: 'green-technology-bank',
      forum: 'pujiang-2023',
      outcome: 'undp-green-technology-bank-suzhou-platform',
      role: 'participant',
      asPrinted: '綠色技術銀行',
      doubt: PART_UNSAID,
      quotes: ['聯合國開發計劃署——綠色技術銀行長三角(蘇州)綠色技術應用示範平台'],
    },
    {
      organisation: 'china-environmental-protection-industry-association',
      forum: 'pujiang-2023',
      session: 'matchmaking-keynotes',
      role: 'participant',
      asPrinted: '中國環境保護產業協會',
      remark: SENT_SPEAKERS,
      quotes: [
        '中國環境保護產業協會、上海市能效中心、上海市工業經濟聯合會、工商銀行上海市分行等單位',
      ],
    },
    {
      organisation: 'shanghai-energy-efficiency-centre',
      forum: 'pujiang-2023',
      session: 'matchmaking-keynotes',
      role: 'participant',
      asPrinted: '上海市能效中心',
      remark: SENT_SPEAKERS,
      quotes: ['上海市能效中心、上海市工業經濟聯合會、工商銀行上海市分行等單位'],
    },
    {
      organisation: 'shanghai-industrial-economy-federation',
      forum: 'pujiang-2023',
      session: 'matchmaking-keynotes',
      role: 'participant',
      asPrinted: '上海市工業經濟聯合會',
      remark: SENT_SPEAKERS,
      quotes: ['上海市工業經濟聯合會、工商銀行上海市分行等單位'],
    },
    {
      organisation: 'icbc-shanghai',
      forum: 'pujiang-2023',
      session: 'matchmaking-keynotes',
      role: 'participant',
      asPrinted: '工商銀行上海市分行',
      remark: SENT_SPEAKERS,
      quotes: ['工商銀行上海市分行等單位'],
    },
    {
      organisation: 'chongqing-jiaotong-desert-ecology',
      forum: 'pujiang-2023',
      session: 'roadshow',
      role: 'roadshow',
      asPrinted: '重慶交通大學沙漠生態研究院',
      quotes: [
        '重慶交通大學沙漠生態研究院、綠技行(上海)科技發展有限公司等六家單位開展了綠色技術項目路演',
      ],
    },
    {
      organisation: 'lujihang-shanghai',
      forum: 'pujiang-2023',
      session: 'roadshow',
      role: 'roadshow',
      asPrinted: '綠技行(上海)科技發展有限公司',
      quotes: ['綠技行(上海)科技發展有限公司等六家單位開展了綠色技術項目路演'],
    },
    {
      organisation: 'saic-maxus',
      forum: 'pujiang-2023',
      session: 'roundtable',
      role: 'participant',
      asPrinted: '上汽大通汽車有限公司',
      remark: SENT_GUESTS,
      quotes: ['上汽大通汽車有限公司、同濟科技園、農銀金融租賃有限公司等單位的特邀嘉賓'],
    },
    {
      organisation: 'tongji-science-park',
      forum: 'pujiang-2023',
      session: 'roundtable',
      role: 'participant',
      asPrinted: '同濟科技園',
      remark: SENT_GUESTS,
      quotes: ['同濟科技園、農銀金融租賃有限公司等單位的特邀嘉賓'],
    },
    {
      organisation: 'abc-financial-leasing',
      forum: 'pujiang-2023',
      session: 'roundtable',
      role: 'participant',
      asPrinted: '農銀金融租賃有限公司',
      remark: SENT_GUESTS,
      quotes: ['農銀金融租賃有限公司等單位的特邀嘉賓'],
    },
  ],
} satisfies ContentFile
