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
        zh: '跨学科、跨领域的中欧城镇化合作平台，把中欧两地直接参与其事的人联系起来，供从业者在线学习、分享知识和交流技术；源文称它是欧洲和中国唯一一个跨部门、跨学科的可持续城市化在线社区。',
        en: 'A platform for cooperation on urbanisation across disciplines, which brings together those at work on both sides: they learn, share knowledge and exchange techniques online. The text calls it the only cross-sector, cross-discipline online community on sustainable urbanisation in Europe and China.',
      },
      points: [
        {
          zh: '邀请相关领域的专家学者和从业人员分享见解，列出七个领域（名单未完）',
          en: 'Invites experts and practitioners to share their views; seven fields are named, and the list is open',
        },
        {
          zh: '刊载国内10大中欧生态城的建设经验和研究成果',
          en: 'Carries the experience and research of ten EU–China eco-cities in China',
        },
        {
          zh: '收录六座具名的欧洲先进生态城市的实践案例（名单未完）',
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
          zh: '已连接中欧两地从业者，供用户交流技术、探讨综合解决方案、拓展合作',
          en: 'Connects practitioners of both regions, who exchange techniques, discuss integrated solutions and widen cooperation',
        },
      ],
      doubt: {
        zh: '源文未写平台上线的日期；“10大中欧生态城”应即10个试点，但未明说。',
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
      verb: { zh: '登陆', hant: '登陸', en: 'home of the platform' },
      verbAsPrinted: '登陸',
      description: {
        zh: '平台所在的网站，与项目、平台是三件事。',
        en: 'The website on which the platform stands; project, platform and website are three things.',
      },
      doubt: {
        zh: '源文只写平台登陆该官网，未写官网何时由谁开设；动词说的是平台。',
        en: 'The text says only that the platform went online there, not when or by whom the site was opened; the verb is that of the platform.',
      },
      quotes: ['正式登陸“中歐生態城(http://eclink.org)”官網'],
    },
  ],
} satisfies ContentFile
