import type { ContentFile } from '../schema.ts'

/** Platform and website: two things beside the project. */
export default {
  source: 'ec-link',
  outcomes: [
    {
      slug: 'ec-link-platform',
      forum: 'ec-link',
      kind: 'platform',
      title: {
        zh: '中欧生态城平台（EC-Link Platform）',
        hant: '中歐生態城平臺(EC-Link Platform)',
        en: 'EC-Link Platform',
      },
      titleAsPrinted: '中歐生態城平臺(EC-Link Platform)',
      verb: { zh: '正式登陆', hant: '正式登陸', en: 'went online' },
      verbAsPrinted: '正式登陸',
      description: {
        zh: '面向中欧城镇化合作的线上平台，横跨多个学科和领域，让两地直接参与其事的人彼此联系，在线学习、分享知识、交流技术。原文称，在欧洲和中国的可持续城市化在线社区中，跨部门又跨学科的只此一家。',
        en: 'A platform for cooperation on urbanisation across disciplines, which brings together those at work on both sides: they learn, share knowledge and exchange techniques online. The text calls it the only cross-sector, cross-discipline online community on sustainable urbanisation in Europe and China.',
      },
      points: [
        {
          zh: '邀请专家学者和从业者分享见解，列出七个领域（名单未完）',
          en: 'Invites experts and practitioners to share their views; seven fields are named, and the list is open',
        },
        {
          zh: '已登载中国10座中欧生态城的经验与研究',
          en: 'Carries the experience and research of ten EU–China eco-cities in China',
        },
        {
          zh: '收录欧洲先进生态城市的案例，具名六座（名单未完）',
          en: 'Holds cases of advanced European eco-cities; six are named, and the list is open',
        },
        {
          zh: '免费开放注册，面向国内外生态城市建设领域的专家',
          en: 'Registration is open and free for experts from China and abroad',
        },
        {
          zh: '由入驻专家定期更新生态城项目的建设经验',
          en: 'Experts who join regularly add the experience of eco-city projects',
        },
        {
          zh: '已连接中欧两地的从业者，供其交流技术、商讨综合方案、寻找合作',
          en: 'Connects practitioners of both regions, who exchange techniques, discuss integrated solutions and widen cooperation',
        },
      ],
      doubt: {
        zh: '原文未写平台上线的日期；“10大中欧生态城”应即10个试点，但未明说。',
        en: 'The text gives no date for the platform, and does not say outright that its ten eco-cities are the ten pilots.',
      },
      quotes: [
        '“中歐生態城平臺(EC-Link Platform)”正式登陸“中歐生態城(http://eclink.org)”官網',
        '是歐洲和中國唯一一個跨部門、跨學科的可持續城市化在線社區',
        '以“搭建中-歐兩個地區生態城市相關領域從業者的學習平臺”為出發點',
        '平臺已刊載國內10大中歐生態城的建設經驗和研究成果',
        '已免費開放註冊',
        '定期更新分享生態城項目建設經驗',
        '交流專業技術、探討綜合解決方案、拓展合作項目',
      ],
    },
    {
      slug: 'ec-link-website',
      forum: 'ec-link',
      kind: 'other',
      title: {
        zh: '中欧生态城（http://eclink.org）',
        hant: '中歐生態城(http://eclink.org)',
        en: 'EC-Link website (http://eclink.org)',
      },
      titleAsPrinted: '中歐生態城(http://eclink.org)',
      verb: { zh: '登陆', hant: '登陸', en: 'went online (the platform, on this site)' },
      verbAsPrinted: '登陸',
      description: {
        zh: '平台所在的网站，与项目、平台是三件事。',
        en: 'The website on which the platform stands; project, platform and website are three things.',
      },
      doubt: {
        zh: '原文只写平台登陆该官网，未写官网何时由谁开设；动词说的是平台。',
        en: 'The text says only that the platform went online there, not when or by whom the site was opened; the verb is that of the platform.',
      },
      quotes: ['正式登陸“中歐生態城(http://eclink.org)”官網'],
    },
  ],
} satisfies ContentFile
