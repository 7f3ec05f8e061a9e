import type { ContentFile } from '../schema.ts'

/** The parts of the day. The text gives no times and hardly an order; `order` only where it says first or then. */
export default {
  source: 'sino-singapore-2025',
  sessions: [
    {
      slug: 'touring-exhibition',
      forum: 'sino-singapore-2025',
      kind: 'exhibition',
      title: { zh: '场外巡展', hant: '場外巡展', en: 'Touring exhibition' },
      titleAsPrinted: '場外巡展',
      slots: [{ precision: 'unknown' }],
      doubt: {
        zh: '地点和日期未记载；可能就是与会者参观的成就展，本站分开记录。',
        en: 'Places and dates are not stated; it may be the same as the exhibition the guests visited. The two are recorded apart.',
      },
      quotes: ['包括場外巡展、成果推介、項目簽約和主旨演講等環節'],
    },
    {
      slug: 'achievements-exhibition',
      forum: 'sino-singapore-2025',
      kind: 'exhibition',
      title: {
        zh: '新城新区建设与绿色产业发展成就展',
        hant: '新城新區建設與綠色產業發展成就展',
        en: 'Exhibition of Achievements in New Town Construction and Green Industry',
      },
      titleAsPrinted: '新城新區建設與綠色產業發展成就展',
      description: {
        zh: '与会嘉宾首先参观，内容为中新两国绿色低碳发展的最新成果。',
        en: 'Visited by the guests at the start; it showed recent results of green, low-carbon development in China and Singapore.',
      },
      points: [
        {
          zh: '全国新城新区建设情况',
          hant: '全國新城新區建設情況',
          en: 'New towns and new areas across China',
        },
        {
          zh: '新加坡2030绿色发展蓝图',
          hant: '新加坡2030綠色發展藍圖',
          en: 'The Singapore Green Plan 2030',
        },
        {
          zh: '中新天津生态城建设成就',
          hant: '中新天津生態城建設成就',
          en: 'What has been built in the Sino-Singapore Tianjin Eco-city',
        },
        {
          zh: '绿色建筑和循环经济案例',
          hant: '綠色建築和循環經濟案例',
          en: 'Cases of green building and the circular economy',
        },
      ],
      slots: [{ precision: 'order', day: '2025-09-18' }],
      doubt: {
        zh: '可能就是活动环节中所说的“场外巡展”。',
        en: 'It may be the “touring exhibition” named among the parts of the forum.',
      },
      quotes: [
        '與會嘉賓首先參觀了新城新區建設與綠色產業發展成就展',
        '包括全國新城新區建設情況、新加坡2030綠色發展藍圖、中新天津生態城建設成就以及綠色建築和循環經濟案例',
      ],
    },
    {
      slug: 'presentations',
      forum: 'sino-singapore-2025',
      kind: 'presentation',
      title: {
        zh: '中新绿色发展建设成果展示',
        hant: '中新綠色發展建設成果展示',
        en: 'Presentation of green development results from China and Singapore',
      },
      titleAsPrinted: '中新綠色發展建設成果展示',
      slots: [{ precision: 'order', day: '2025-09-18' }],
      doubt: {
        zh: '环节列表中的“成果推介”读作本环节；后两场介绍是否属于本环节，文中未明说。',
        en: 'The “presentation of results” in the list of parts is read as this block; the text does not say that the last two presentations belong to it.',
      },
      quotes: [
        '在中新綠色發展建設成果展示環節',
        '包括場外巡展、成果推介、項目簽約和主旨演講等環節',
      ],
    },
    {
      slug: 'new-towns-in-china',
      forum: 'sino-singapore-2025',
      parent: 'presentations',
      kind: 'presentation',
      title: {
        zh: '介绍中国新城新区建设成就',
        en: 'What China’s new towns and new areas have achieved',
      },
      description: {
        zh: '回顾中国40多年的新城新区建设。',
        en: 'A review of more than forty years of building new towns and new areas in China.',
      },
      slots: [{ precision: 'order', day: '2025-09-18' }],
      quotes: ['介紹了中國40多年新城新區建設成就'],
    },
    {
      slug: 'singapore-green-plan',
      forum: 'sino-singapore-2025',
      parent: 'presentations',
      kind: 'presentation',
      title: { zh: '介绍新加坡2030绿色发展蓝图', en: 'The Singapore Green Plan 2030' },
      description: {
        zh: '蓝图分五个方面，为新加坡各部门订立今后十年的长期绿色目标，既有前瞻性，也有具体内容。',
        en: 'The plan has five parts and sets forward-looking and concrete long-term green targets for all sectors of Singapore over the coming ten years.',
      },
      points: [
        { zh: '大自然中的城市', hant: '大自然中的城市', en: 'City in nature' },
        { zh: '可持续生活', hant: '可持續生活', en: 'Sustainable living' },
        { zh: '能源重置', hant: '能源重置', en: 'Energy reset' },
        { zh: '绿色经济', hant: '綠色經濟', en: 'Green economy' },
        { zh: '具韧性未来', hant: '具韌性未來', en: 'Resilient future' },
      ],
      slots: [{ precision: 'order', day: '2025-09-18' }],
      quotes: [
        '隨後,新加坡國家發展部副常任秘書詹道松介紹了新加坡2030綠色發展藍圖',
        '包括大自然中的城市、可持續生活、能源重置、綠色經濟、具韌性未來五方面的內容',
      ],
    },
    {
      slug: 'upgraded-demonstration-zone',
      forum: 'sino-singapore-2025',
      parent: 'presentations',
      kind: 'presentation',
      title: {
        zh: '推介国家绿色发展示范区升级版最新建设成果',
        en: 'Latest results of the upgraded national green development demonstration zone',
      },
      description: {
        zh: '生态城通过6个版块（包括绿色低碳产业发展和绿色低碳能源转型）和247项举措，使五个方面一同提升。',
        en: 'The Eco-city works through six modules, among them green, low-carbon industry and the low-carbon energy transition, and 247 measures, to lift five sides of its development together.',
      },
      points: [
        { zh: '产业', hant: '產業', en: 'Industry' },
        { zh: '生态', hant: '生態', en: 'Ecology' },
        { zh: '智慧', hant: '智慧', en: 'Smart city' },
        { zh: '开放', hant: '開放', en: 'Openness' },
        { zh: '活力', hant: '活力', en: 'Vitality' },
      ],
      slots: [{ precision: 'unknown', day: '2025-09-18' }],
      doubt: {
        zh: '文中只说“论坛上”，按叙述归入成果展示。',
        en: 'The text says only “at the forum”; it is placed in this block by the course of the narrative.',
      },
      quotes: [
        '王國良推介了國家綠色發展示範區升級版最新建設成果',
        '以綠色低碳產業發展、綠色低碳能源轉型等6大版塊、247項落實舉措為抓手',
        '全力推動產業、生態、智慧、開放、活力‘五位一體’躍升',
      ],
    },
    {
      slug: 'circular-economy',
      forum: 'sino-singapore-2025',
      parent: 'presentations',
      kind: 'presentation',
      title: {
        zh: '介绍循环经济助力国家绿色发展示范区升级版建设',
        en: 'How the circular economy helps build the upgraded demonstration zone',
      },
      slots: [{ precision: 'unknown', day: '2025-09-18' }],
      doubt: {
        zh: '文中未写明属于哪一环节，按叙述归入成果展示。',
        en: 'The text does not say which part it belongs to; it is placed in this block by the course of the narrative.',
      },
      quotes: ['朱建春重點介紹了循環經濟助力國家綠色發展示範區升級版建設的相關內容'],
    },
    {
      slug: 'keynotes',
      forum: 'sino-singapore-2025',
      kind: 'keynote_block',
      title: { zh: '主旨演讲', hant: '主旨演講', en: 'Keynote speeches' },
      titleAsPrinted: '主旨演講',
      slots: [{ precision: 'unknown', day: '2025-09-18' }],
      doubt: {
        zh: '文中未列演讲人；上述四场介绍中是否有主旨演讲，未作区分。',
        en: 'No keynote speaker is named, and the text does not say whether any of the four presentations were keynote speeches.',
      },
      quotes: ['包括場外巡展、成果推介、項目簽約和主旨演講等環節'],
    },
    {
      slug: 'centre-unveiling',
      forum: 'sino-singapore-2025',
      kind: 'ceremony',
      title: {
        zh: '国际示范中心揭牌',
        en: 'Unveiling of the International Demonstration Centre (Singapore)',
      },
      slots: [{ precision: 'unknown', day: '2025-09-18' }],
      quotes: ['國家建築綠色低碳技術創新中心國際示範中心(新加坡)正式揭牌成立'],
    },
    {
      slug: 'alliances-launch',
      forum: 'sino-singapore-2025',
      kind: 'launch',
      title: { zh: '两个合作联盟启动', en: 'Launch of two cooperation alliances' },
      slots: [{ precision: 'unknown', day: '2025-09-18' }],
      quotes: ['國際建築綠色低碳科技合作聯盟和中新文旅教育產業合作聯盟同步啟動'],
    },
    {
      slug: 'signing',
      forum: 'sino-singapore-2025',
      kind: 'signing',
      title: { zh: '项目签约', hant: '項目簽約', en: 'Project signings' },
      titleAsPrinted: '項目簽約',
      description: {
        zh: '天津市滨海新区人民政府、中新天津生态城管委会与各方签约。文中叙述了其中三份，签约总数未记载。',
        en: 'The government of Binhai New Area and the Administrative Committee of the Eco-city signed with several parties. Three of the documents are described; how many were signed is not stated.',
      },
      points: [
        { zh: '经济走廊建设', hant: '經濟走廊建設', en: 'Building an economic corridor' },
        { zh: '产业协同发展', hant: '產業協同發展', en: 'Coordinated development of industry' },
        {
          zh: '港产城高质量融合',
          hant: '港產城高質量融合',
          en: 'High-quality integration of port, industry and city',
        },
        { zh: '文化教育交流', hant: '文化教育交流', en: 'Exchange in culture and education' },
      ],
      slots: [{ precision: 'unknown', day: '2025-09-18' }],
      quotes: [
        '在簽約環節,天津濱海新區人民政府、中新天津生態城管委會與各方攜手',
        '簽約內容涵蓋經濟走廊建設、產業協同發展、港產城高質量融合、文化教育交流等多個領域',
        '包括場外巡展、成果推介、項目簽約和主旨演講等環節',
      ],
    },
  ],
} satisfies ContentFile
