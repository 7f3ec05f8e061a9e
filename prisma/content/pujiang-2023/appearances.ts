import type { ContentFile } from '../schema.ts'

/** Who spoke, sent a video, released or attended, with the titles printed there. */
export default {
  source: 'pujiang-2023',
  appearances: [
    {
      person: 'liu-duo',
      forum: 'pujiang-2023',
      session: 'remarks',
      role: 'opening_speaker',
      nameAsPrinted: '劉多',
      titles: [
        {
          asPrinted: '上海市副市長',
          text: { zh: '上海市副市长', hant: '上海市副市長', en: 'Vice Mayor of Shanghai' },
          organisation: 'shanghai-municipal-government',
        },
      ],
      remark: {
        zh: '介绍上海绿色低碳技术创新与转型的进展，并谈到今后的合作、服务体系、产业集聚和创新生态。',
        en: 'Spoke of Shanghai’s progress in green technology and of what it means to do: cooperation, services, industry and an environment for innovation.',
      },
      quotes: ['上海市副市長劉多', '出席論壇並致辭', '劉多在致辭中表示'],
    },
    {
      person: 'hem-vanndy',
      forum: 'pujiang-2023',
      session: 'remarks',
      role: 'opening_speaker',
      nameAsPrinted: '韓萬迪',
      titles: [
        {
          asPrinted: '柬埔寨工業與科技創新部部長',
          text: {
            zh: '柬埔寨工业与科技创新部部长',
            hant: '柬埔寨工業與科技創新部部長',
            en: 'Minister of Industry, Science, Technology and Innovation of Cambodia',
          },
          organisation: 'cambodia-ministry-of-industry',
        },
      ],
      remark: {
        zh: '认为应对气候变化须各国共同努力，称绿色技术银行体现中国走绿色低碳道路的决心，并期待与其在科学、技术和创新上进一步合作。',
        en: 'Called for a common answer to climate change, saw in the Green Technology Bank China’s resolve to take the green road, and looked forward to further cooperation with it in science, technology and innovation.',
      },
      quotes: [
        '柬埔寨工業與科技創新部部長韓萬迪(H.E. Hem Vanndy)',
        '期待未來與綠色技術銀行在科學、技術和創新領域取得進一步合作',
      ],
    },
    {
      person: 'zhu-xuehua',
      forum: 'pujiang-2023',
      session: 'remarks',
      role: 'opening_speaker',
      nameAsPrinted: '祝學華',
      titles: [
        {
          asPrinted: '科技部社會發展科技司司長',
          text: {
            zh: '科技部社会发展科技司司长',
            hant: '科技部社會發展科技司司長',
            en: 'Director-General, Department of Science and Technology for Social Development, Ministry of Science and Technology',
          },
          organisation: 'most-social-development',
        },
      ],
      remark: {
        zh: '介绍科技部为绿色发展和生态文明建设所做的工作及下一步安排。',
        en: 'Reported on the ministry’s work for green development and on its next steps.',
      },
      quotes: ['科技部社會發展科技司司長祝學華出席論壇並致辭', '祝學華在致辭中介紹'],
    },
    {
      person: 'kwakwa-edward',
      forum: 'pujiang-2023',
      session: 'remarks',
      role: 'video_message',
      nameAsPrinted: '愛德華•卡卡',
      titles: [
        {
          asPrinted: '世界知識產權組織助理總幹事',
          text: {
            zh: '世界知识产权组织助理总干事',
            hant: '世界知識產權組織助理總幹事',
            en: 'Assistant Director General, World Intellectual Property Organization',
          },
          organisation: 'wipo',
        },
        {
          asPrinted: '綠色技術銀行高級顧問',
          text: {
            zh: '绿色技术银行高级顾问',
            hant: '綠色技術銀行高級顧問',
            en: 'Senior Adviser, Green Technology Bank',
          },
          organisation: 'green-technology-bank',
        },
      ],
      remark: {
        zh: '以视频祝贺论坛召开，并未到会。',
        en: 'Sent a video to congratulate the forum; he did not attend.',
      },
      quotes: [
        '世界知識產權組織助理總幹事愛德華•卡卡(Edward Kwakwa)',
        '特意發來視頻祝賀本次論壇召開',
      ],
    },
    {
      person: 'kwakwa-edward',
      forum: 'pujiang-2023',
      role: 'adviser',
      nameAsPrinted: '愛德華•卡卡',
      titles: [
        {
          asPrinted: '綠色技術銀行高級顧問',
          text: {
            zh: '绿色技术银行高级顾问',
            hant: '綠色技術銀行高級顧問',
            en: 'Senior Adviser, Green Technology Bank',
          },
          organisation: 'green-technology-bank',
        },
      ],
      doubt: {
        zh: '原文未说明何时受邀、任期多久，也未说与本次论坛有无关系。',
        en: 'The text does not say when he was invited, for how long, or whether it had to do with this forum.',
      },
      quotes: ['受邀擔任綠色技術銀行高級顧問'],
    },
    {
      person: 'shang-yuying',
      forum: 'pujiang-2023',
      role: 'guest',
      nameAsPrinted: '尚玉英',
      titles: [
        {
          asPrinted: '上海市政府副秘書長',
          text: {
            zh: '上海市政府副秘书长',
            hant: '上海市政府副秘書長',
            en: 'Deputy Secretary-General, Shanghai Municipal Government',
          },
          organisation: 'shanghai-municipal-government',
        },
      ],
      quotes: ['上海市政府副秘書長尚玉英'],
    },
    {
      person: 'chuop-paris',
      forum: 'pujiang-2023',
      role: 'guest',
      nameAsPrinted: '朱歐普•帕里斯',
      titles: [
        {
          asPrinted: '柬埔寨環境部國務秘書',
          text: {
            zh: '柬埔寨环境部国务秘书',
            hant: '柬埔寨環境部國務秘書',
            en: 'Secretary of State, Ministry of Environment of Cambodia',
          },
          organisation: 'cambodia-ministry-of-environment',
        },
      ],
      quotes: ['柬埔寨環境部國務秘書朱歐普•帕里斯(H.E.Chuop Paris)'],
    },
    {
      person: 'xie-wenlan',
      forum: 'pujiang-2023',
      role: 'guest',
      nameAsPrinted: '謝文瀾',
      titles: [
        {
          asPrinted: '上海市科委副主任',
          text: {
            zh: '上海市科委副主任',
            en: 'Deputy Director, Science and Technology Commission of Shanghai Municipality',
          },
          organisation: 'shanghai-science-commission',
        },
      ],
      quotes: ['上海市科委副主任謝文瀾'],
    },
    {
      person: 'liu-guangyong',
      forum: 'pujiang-2023',
      role: 'guest',
      nameAsPrinted: '劉光勇',
      titles: [
        {
          asPrinted: '上海市外辦副主任',
          text: {
            zh: '上海市外办副主任',
            hant: '上海市外辦副主任',
            en: 'Deputy Director, Shanghai Municipal Foreign Affairs Office',
          },
          organisation: 'shanghai-foreign-affairs-office',
        },
      ],
      quotes: ['上海市外辦副主任劉光勇'],
    },
    {
      person: 'wang-zhen',
      forum: 'pujiang-2023',
      role: 'guest',
      nameAsPrinted: '王震',
      titles: [
        {
          asPrinted: '上海科學技術交流中心 (綠色技術銀行管理中心)主任',
          text: {
            zh: '上海科学技术交流中心（绿色技术银行管理中心）主任',
            hant: '上海科學技術交流中心 (綠色技術銀行管理中心)主任',
            en: 'Director, Shanghai Science and Technology Exchange Centre (Green Technology Bank Management Centre)',
          },
          organisation: 'shanghai-science-exchange-centre',
        },
      ],
      quotes: ['上海科學技術交流中心 (綠色技術銀行管理中心)主任王震'],
    },
    {
      person: 'chen-shuai',
      forum: 'pujiang-2023',
      role: 'guest',
      nameAsPrinted: '陳帥',
      titles: [
        {
          asPrinted: '虹口區副區長',
          text: { zh: '虹口区副区长', hant: '虹口區副區長', en: 'Deputy Head of Hongkou District' },
          organisation: 'hongkou-district-government',
        },
      ],
      quotes: ['虹口區副區長陳帥等出席活動'],
    },
    {
      person: 'zhu-xuehua',
      forum: 'pujiang-2023',
      session: 'catalogue-release',
      outcome: 'national-green-technology-catalogue',
      role: 'releaser',
      nameAsPrinted: '祝學華',
      titles: [
        {
          asPrinted: '科技部社會發展科技司司長',
          text: {
            zh: '科技部社会发展科技司司长',
            hant: '科技部社會發展科技司司長',
            en: 'Director-General, Department of Science and Technology for Social Development, Ministry of Science and Technology',
          },
          organisation: 'most-social-development',
        },
      ],
      quotes: ['科技部社會發展科技司司長祝學華正式發布了《國家綠色低碳先進技術成果目錄》'],
    },
  ],
} satisfies ContentFile
