import type { ContentFile } from '../schema.ts'

/** What happened, what was announced, and the ground it stands on, in the order of the text. */
export default {
  source: 'ec-link',
  milestones: [
    {
      slug: 'european-cities',
      forum: 'ec-link',
      kind: 'background',
      title: { zh: '欧洲城市的特点', en: 'What marks European cities' },
      description: {
        zh: '原文称，欧洲城市看重空间布局、公共服务与居住环境，保护自然和历史面貌，力求各城协调；近年更强调智能、绿色、低碳。',
        en: 'By the account of the text, European cities attend to spatial layout, public services and the living environment, protect nature and historic character, and seek a balanced system of cities; in recent years they have turned more to smart, green and low-carbon development.',
      },
      quotes: [
        '注重空間合理佈局,重視公共服務和人居環境,崇尚保護自然和歷史風貌,致力於城市體系協調發展',
        '近些年來,歐洲城市更加注重智能、綠色、低碳',
      ],
    },
    {
      slug: 'kaifeng-scroll',
      forum: 'ec-link',
      kind: 'background',
      title: {
        zh: '《清明上河图》所绘的开封',
        en: 'Kaifeng as painted in “Along the River During the Qingming Festival”',
      },
      description: {
        zh: '原文以画中12世纪商业城市开封的繁荣，说明中国的城市发展史。',
        en: 'The text points to the painting, which shows the commercial city in the 12th century, for China’s own history of cities.',
      },
      dateAsPrinted: '12世紀',
      quotes: ['著名的《清明上河圖》,就生動描繪了12世紀中國商業城市開封的繁榮景象'],
    },
    {
      slug: 'chinese-urbanisation',
      forum: 'ec-link',
      kind: 'background',
      title: { zh: '中国的快速城镇化', en: 'China’s rapid urbanisation' },
      description: {
        zh: '改革开放40多年间工业化、城镇化加速，出现了一批有影响的城市群，能源资源与生态环境也承受很大压力。原文认为须走出传统模式，转向绿色低碳，并由中国与欧洲互相借鉴、共同应对。',
        en: 'Over more than forty years of reform and opening, industry and cities grew faster and influential city clusters formed, while energy, resources and the environment came under great pressure. The text calls for leaving the traditional model for a green, low-carbon one, with China and Europe learning from each other.',
      },
      dateAsPrinted: '改革開放40多年來',
      quotes: [
        '改革開放40多年來,中國工業化、城鎮化步伐明顯加快',
        '形成了一批有重要影響與發展活力的城市群',
        '也給能源資源、生態環境等方面帶來了巨大壓力',
        '突破傳統工業化城鎮化模式,逐步形成綠色、低碳、生態發展模式',
        '以東西互鑑的新模式共同攜手共迎城市化的挑戰與機遇',
      ],
    },
    {
      slug: 'brussels-meeting-2012',
      forum: 'ec-link',
      kind: 'milestone',
      title: {
        zh: '中欧城镇化伙伴关系高层会议',
        hant: '中歐城鎮化夥伴關係高層會議',
        en: 'High-level meeting of the EU–China Urbanisation Partnership',
      },
      titleAsPrinted: '中歐城鎮化夥伴關係高層會議',
      description: {
        zh: '其间签署《中欧城镇化伙伴关系共同宣言》。',
        en: 'The Joint Declaration on the partnership was signed there.',
      },
      startsOn: '2012-05-01',
      precision: 'month',
      dateAsPrinted: '2012年5月',
      city: 'brussels',
      quotes: ['2012年5月,中歐城鎮化夥伴關係高層會議在布魯塞爾舉行'],
    },
    {
      slug: 'tender-2012',
      forum: 'ec-link',
      kind: 'milestone',
      title: {
        zh: '项目启动招标程序',
        en: 'The tender for the project opens',
      },
      description: {
        zh: '落实共同宣言的合作。启动的是招标，不是项目本身。',
        en: 'Cooperation that carries out the declaration. It is the tender that began, not the project itself.',
      },
      startsOn: '2012-11-01',
      precision: 'month',
      dateAsPrinted: '當年11月',
      doubt: {
        zh: '“当年”指前句的2012年。',
        en: '“That year” is read as 2012, the year of the sentence before.',
      },
      quotes: [
        '當年11月,中歐低碳生態城市合作項目正式啟動招標程序',
        '這是落實《中歐城鎮化夥伴關係共同宣言》的務實合作',
      ],
    },
    {
      slug: 'pilots-carried-out',
      forum: 'ec-link',
      kind: 'milestone',
      title: {
        zh: '在国内10个试点开展项目',
        en: 'The project is carried out in ten pilots in China',
      },
      description: {
        zh: '遴选2个综合试点和8个专项试点，先后开展；日期未记载。',
        en: 'Two comprehensive and eight specialised pilots were selected and taken up one after another; no date is recorded.',
      },
      quotes: ['已經陸續在國內10個試點城市成功開展了“中歐生態城”項目', '項目遴選2個綜合試點城市'],
    },
    {
      slug: 'platform-online',
      forum: 'ec-link',
      kind: 'milestone',
      title: {
        zh: '中欧生态城平台登陆官网',
        en: 'The EC-Link Platform goes online',
      },
      description: {
        zh: '平台登陆官网 http://eclink.org；日期未记载。',
        en: 'On the website http://eclink.org; no date is recorded.',
      },
      quotes: ['“中歐生態城平臺(EC-Link Platform)”正式登陸“中歐生態城(http://eclink.org)”官網'],
    },
    {
      slug: 'platform-registration-open',
      forum: 'ec-link',
      kind: 'milestone',
      title: { zh: '平台免费开放注册', en: 'The platform opens registration, free of charge' },
      description: {
        zh: '欢迎国内外生态城市建设领域的专家加入；日期未记载。',
        en: 'Experts on eco-cities from China and abroad are welcome; no date is recorded.',
      },
      quotes: ['“中歐生態城平臺(EC-Link Platform)”已免費開放註冊'],
    },
    {
      slug: 'green-building-conference-15',
      forum: 'ec-link',
      kind: 'past_event',
      title: {
        zh: '第十五届国际绿色建筑与建筑节能大会',
        hant: '第十五屆國際綠色建築與建築節能大會',
        en: '15th International Conference on Green Building and Building Energy Efficiency',
      },
      titleAsPrinted: '第十五屆國際綠色建築與建築節能大會',
      description: {
        zh: '有博览会；日期和地点未记载。',
        en: 'It had an exhibition; date and place are not recorded.',
      },
      doubt: {
        zh: '只见于一则照片说明。',
        en: 'It is known only from the caption of a photograph.',
      },
      quotes: ['△第十五屆國際綠色建築與建築節能大會 博覽會現場盛況'],
    },
    {
      slug: 'green-building-conference-16',
      forum: 'ec-link',
      kind: 'announced_event',
      title: {
        zh: '第十六届国际绿色建筑与建筑节能大会暨新技术与产品博览会',
        hant: '第十六屆國際綠色建築與建築節能大會暨新技術與產品博覽會',
        en: '16th International Conference on Green Building and Building Energy Efficiency, with the Exhibition of New Technologies and Products',
      },
      titleAsPrinted: '第十六屆國際綠色建築與建築節能大會暨新技術與產品博覽會',
      description: {
        zh: '会期2天，6月1日报到。',
        en: 'Two days, with registration on 1 June.',
      },
      startsOn: '2020-06-02',
      endsOn: '2020-06-03',
      precision: 'day',
      dateAsPrinted: '2020年6月2至3日',
      city: 'suzhou',
      venue: {
        zh: '苏州国际博览中心',
        hant: '蘇州國際博覽中心',
        en: 'Suzhou International Expo Centre',
      },
      theme: {
        zh: '升级住房消费——健康绿色建筑',
        hant: '升級住房消費——健康綠色建築',
        en: 'Upgrading Housing Consumption: Healthy Green Buildings',
      },
      doubt: {
        zh: '原文只作预告，大会是否如期举行、由谁主办均未写。',
        en: 'The text only announces it; whether it took place, and who held it, is not said.',
      },
      quotes: [
        '第十六屆國際綠色建築與建築節能大會暨新技術與產品博覽會',
        '題:升級住房消費——健康綠色建築',
        '2020年6月2至3日,會期2天(6月1日報到)',
        '點:蘇州國際博覽中心',
      ],
    },
  ],
} satisfies ContentFile
