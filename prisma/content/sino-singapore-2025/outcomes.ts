import type { ContentFile } from '../schema.ts'

export default {
  source: 'sino-singapore-2025',
  alliances: [
    {
      organisation: 'international-green-low-carbon-building-alliance',
      purpose: {
        zh: '聚集全球建筑产业链的创新主体，推动成员自愿协作、交流科技、共享资源、协同创新。',
        en: 'To gather innovators from the building industry worldwide and to further voluntary cooperation, scientific exchange, shared resources and joint innovation among members.',
      },
      description: {
        zh: '由国家建筑绿色低碳技术创新中心等23家国内外院校和机构发起，文中列出4家。联盟计划在六个技术研发方向上组织不同学科、领域和地区的力量合作攻关，并推动标准的国际互认、产业的全球协作和人才交流。',
        en: 'Initiated by 23 universities and institutions in China and abroad, of which the text names four. It will work across disciplines, fields and regions in six directions of research, and further the mutual recognition of standards, industrial cooperation worldwide and the exchange of skilled people.',
      },
      points: [
        {
          zh: '设计方法数智化',
          hant: '設計方法數智化',
          en: 'Digital and intelligent design methods',
        },
        { zh: '建筑能源零碳化', hant: '建築能源零碳化', en: 'Zero-carbon building energy' },
        { zh: '绿色建材低碳化', hant: '綠色建材低碳化', en: 'Low-carbon green building materials' },
        { zh: '建筑运维智慧化', hant: '建築運維智慧化', en: 'Smart operation of buildings' },
        { zh: '碳排数据体系化', hant: '碳排數據體系化', en: 'Systematic carbon emission data' },
        {
          zh: '绿色低碳标准化',
          hant: '綠色低碳標準化',
          en: 'Standards for green and low-carbon building',
        },
      ],
      quotes: [
        '旨在匯聚全球建築產業鏈的各類創新主體,促進成員間的自願協作、科學技術交流、資源共享與協同創新',
        '聯盟將圍繞設計方法數智化、建築能源零碳化、綠色建材低碳化、建築運維智慧化、碳排數據體系化、綠色低碳標準化六大技術研發方向',
        '開展跨學科、跨領域、跨地域協同攻關,推動國際標準互認,深化全球產業協作,融通高水平人才交流',
      ],
    },
    {
      organisation: 'sino-singapore-culture-tourism-education-alliance',
      description: {
        zh: '在2025中新绿色发展论坛期间启动。发起单位、成员和宗旨文中未记载。',
        en: 'Launched during the 2025 Sino-Singapore Green Development Forum. The text states neither its initiators nor its members nor its purpose.',
      },
      quotes: ['國際建築綠色低碳科技合作聯盟和中新文旅教育產業合作聯盟同步啟動'],
    },
  ],
  outcomes: [
    {
      slug: 'green-building-demonstration-centre-unveiled',
      forum: 'sino-singapore-2025',
      session: 'centre-unveiling',
      organisation: 'green-building-demonstration-centre-singapore',
      kind: 'centre',
      title: {
        zh: '国家建筑绿色低碳技术创新中心国际示范中心（新加坡）',
        hant: '國家建築綠色低碳技術創新中心國際示範中心(新加坡)',
        en: 'International Demonstration Centre (Singapore) of the National Technology Innovation Centre for Green and Low-Carbon Building',
      },
      titleAsPrinted: '國家建築綠色低碳技術創新中心國際示範中心(新加坡)',
      verb: { zh: '正式揭牌成立', hant: '正式揭牌成立', en: 'unveiled and formally established' },
      verbAsPrinted: '正式揭牌成立',
      description: {
        zh: '国创中心与新加坡CPG集团合作组建。计划借助新加坡的区位和国际资源网络，关注世界建筑绿色低碳前沿技术，建成面向“一带一路”共建国家和全球的技术转化与示范平台。',
        en: 'Set up jointly by the national innovation centre and the CPG group of Singapore. Using Singapore’s location and international networks, it is to follow the world’s leading green building technology and become a platform for transferring and demonstrating it, for the countries of the Belt and Road and beyond.',
      },
      happenedOn: '2025-09-18',
      precision: 'day',
      dateAsPrinted: '9月18日',
      quotes: [
        '國家建築綠色低碳技術創新中心國際示範中心(新加坡)正式揭牌成立',
        '由國家建築綠色低碳技術創新中心和新加坡CPG集團共同組建',
        '聚焦世界建築綠色低碳前沿發展技術,打造輻射“一帶一路”共建國家、連接全球的綠色低碳技術轉化與示範平臺',
      ],
    },
    {
      slug: 'green-building-alliance-launched',
      forum: 'sino-singapore-2025',
      session: 'alliances-launch',
      organisation: 'international-green-low-carbon-building-alliance',
      alliance: 'international-green-low-carbon-building-alliance',
      kind: 'alliance',
      title: {
        zh: '国际建筑绿色低碳科技合作联盟',
        hant: '國際建築綠色低碳科技合作聯盟',
        en: 'International Alliance for Green and Low-Carbon Building Science and Technology Cooperation',
      },
      titleAsPrinted: '國際建築綠色低碳科技合作聯盟',
      verb: { zh: '同步启动', hant: '同步啟動', en: 'launched at the same time' },
      verbAsPrinted: '同步啟動',
      description: {
        zh: '23家国内外院校和机构共同发起，文中列出4家。',
        en: 'Initiated together by 23 universities and institutions in China and abroad, four of them named.',
      },
      happenedOn: '2025-09-18',
      precision: 'day',
      dateAsPrinted: '9月18日',
      doubt: {
        zh: '“23家”读作包括国家建筑绿色低碳技术创新中心在内的发起单位数，不是成员数。',
        en: 'The 23 are read as the initiators, the national innovation centre among them, not as members.',
      },
      quotes: [
        '國際建築綠色低碳科技合作聯盟和中新文旅教育產業合作聯盟同步啟動',
        '23家國內外知名院校、機構共同發起',
      ],
    },
    {
      slug: 'culture-tourism-education-alliance-launched',
      forum: 'sino-singapore-2025',
      session: 'alliances-launch',
      organisation: 'sino-singapore-culture-tourism-education-alliance',
      alliance: 'sino-singapore-culture-tourism-education-alliance',
      kind: 'alliance',
      title: {
        zh: '中新文旅教育产业合作联盟',
        hant: '中新文旅教育產業合作聯盟',
        en: 'Sino-Singapore Culture, Tourism and Education Industry Cooperation Alliance',
      },
      titleAsPrinted: '中新文旅教育產業合作聯盟',
      verb: { zh: '同步启动', hant: '同步啟動', en: 'launched at the same time' },
      verbAsPrinted: '同步啟動',
      happenedOn: '2025-09-18',
      precision: 'day',
      dateAsPrinted: '9月18日',
      quotes: ['國際建築綠色低碳科技合作聯盟和中新文旅教育產業合作聯盟同步啟動'],
    },
  ],
} satisfies ContentFile
