import type { ContentFile } from '../schema.ts'

export default {
  source: 'sino-singapore-2025',
  appearances: [
    {
      person: 'wang-kai',
      forum: 'sino-singapore-2025',
      session: 'new-towns-in-china',
      role: 'presenter',
      nameAsPrinted: '王凱',
      titles: [
        {
          asPrinted: '中國城市規劃設計研究院院長',
          text: {
            zh: '中国城市规划设计研究院院长',
            hant: '中國城市規劃設計研究院院長',
            en: 'President, China Academy of Urban Planning and Design',
          },
          organisation: 'caupd',
        },
      ],
      remark: {
        zh: '认为新城新区是改革开放后经济快速增长在空间上的反映，由工业化与城镇化共同推动；其实践为后发国家提供了可行路径，也为全球的新城新区建设积累了经验。',
        en: 'Called new towns and new areas the spatial mark of rapid growth since reform and opening-up, driven by industrialisation and urbanisation together; the practice offers later-developing countries a workable path and the world experience in building new towns.',
      },
      quotes: [
        '中國城市規劃設計研究院院長王凱介紹了中國40多年新城新區建設成就',
        '是工業化和城鎮化相互促進、共同推進的結果',
        '為後發國家探索出一條一窮二白基礎上的可行發展路徑',
      ],
    },
    {
      person: 'zhan-daosong',
      forum: 'sino-singapore-2025',
      session: 'singapore-green-plan',
      role: 'presenter',
      nameAsPrinted: '詹道松',
      titles: [
        {
          asPrinted: '新加坡國家發展部副常任秘書',
          text: {
            zh: '新加坡国家发展部副常任秘书',
            hant: '新加坡國家發展部副常任秘書',
            en: 'Deputy Permanent Secretary, Ministry of National Development, Singapore',
          },
          organisation: 'singapore-mnd',
        },
      ],
      quotes: ['新加坡國家發展部副常任秘書詹道松介紹了新加坡2030綠色發展藍圖'],
    },
    {
      person: 'wang-guoliang',
      forum: 'sino-singapore-2025',
      session: 'upgraded-demonstration-zone',
      role: 'presenter',
      nameAsPrinted: '王國良',
      titles: [
        {
          asPrinted: '中新天津生態城管委會主任',
          text: {
            zh: '中新天津生态城管委会主任',
            hant: '中新天津生態城管委會主任',
            en: 'Director, Administrative Committee of Sino-Singapore Tianjin Eco-city',
          },
          organisation: 'tianjin-eco-city-committee',
        },
      ],
      remark: {
        zh: '称生态城以6大版块、247项举措推进绿色低碳经济与城市建设融合，当年上半年地区生产总值增长11.2%。',
        en: 'Said that six modules and 247 measures join a green, low-carbon economy with city building, and that the Eco-city’s GDP grew by 11.2% in the first half of the year.',
      },
      quotes: [
        '中新天津生態城管委會主任王國良推介了國家綠色發展示範區升級版最新建設成果',
        '統籌推進綠色低碳經濟與城市建設深度融合',
      ],
    },
    {
      person: 'zhu-jianchun',
      forum: 'sino-singapore-2025',
      session: 'circular-economy',
      role: 'presenter',
      nameAsPrinted: '朱建春',
      titles: [
        {
          asPrinted: '中國資源循環集團黨委副書記',
          text: {
            zh: '中国资源循环集团党委副书记',
            hant: '中國資源循環集團黨委副書記',
            en: 'Deputy Party Secretary, China Resource Recycling Group',
          },
          organisation: 'china-resource-recycling-group',
        },
        {
          asPrinted: '總經理',
          text: { zh: '总经理', hant: '總經理', en: 'General Manager' },
          organisation: 'china-resource-recycling-group',
        },
      ],
      remark: {
        zh: '表示集团的业务布局将与生态城的建设需要衔接。',
        en: 'Said that the group will fit its business to what the building of the Eco-city needs.',
      },
      quotes: [
        '中國資源循環集團黨委副書記、總經理朱建春重點介紹了循環經濟助力國家綠色發展示範區升級版建設的相關內容',
        '在業務布局上對接生態城建設需要',
      ],
    },
  ],
} satisfies ContentFile
