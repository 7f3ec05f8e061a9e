import type { ContentFile } from '../schema.ts'

export default {
  source: 'jingmen-2017',
  appearances: [
    {
      person: 'feng-kui',
      forum: 'jingmen-2017',
      session: 'report-release',
      outcome: 'china-europe-smart-city-report',
      role: 'releaser',
      nameAsPrinted: '冯奎',
      titles: [
        {
          asPrinted: '国家发展和改革委员会城市和小城镇改革发展中心学术委员会秘书长',
          text: {
            zh: '国家发展和改革委员会城市和小城镇改革发展中心学术委员会秘书长',
            en: 'Secretary-General, Academic Committee, Centre for Urban and Small Town Reform and Development, National Development and Reform Commission',
          },
          organisation: 'ndrc-city-small-town-centre-academic-committee',
        },
      ],
      quotes: [
        '国家发展和改革委员会城市和小城镇改革发展中心学术委员会秘书长冯奎发布了《中欧智慧城市发展报告》',
      ],
    },
    {
      person: 'zhang-yitao',
      forum: 'jingmen-2017',
      role: 'statement',
      nameAsPrinted: '张依涛',
      titles: [
        {
          asPrinted: '市委副书记',
          text: { zh: '荆门市委副书记', en: 'Deputy Secretary, Jingmen Municipal Party Committee' },
          organisation: 'jingmen-party-committee',
        },
        {
          asPrinted: '市长',
          text: { zh: '荆门市市长', en: 'Mayor of Jingmen' },
          organisation: 'jingmen-municipal-government',
        },
      ],
      remark: {
        zh: '表示荆门将借峰会向先进地区学习，长期致力于三方面：生产生活生态布局、城市规划建设管理、改革科技文化；目标是人与人、人与自然和谐，市民更有获得感、幸福感和安全感。',
        en: 'Said that Jingmen would use the summit to learn from leading regions and would work steadily on three things: the layout of production, life and ecology; urban planning, building and management; reform, technology and culture. The aim: harmony among people and with nature, and residents who feel that they gain, are happy and are safe.',
      },
      quotes: [
        '市委副书记、市长张依涛表示,荆门将以此次峰会举办为契机',
        '持之以恒地优化生产、生活、生态布局,持之以恒地提升城市规划、建设、管理水平,持之以恒地激发改革、科技、文化活力,努力把城市建设成为人与人、人与自然和谐共处的美丽家园,不断提升人民群众的获得感、幸福感、安全感',
      ],
    },
    {
      person: 'zhang-yitao',
      forum: 'jingmen-2017',
      role: 'site_visit',
      nameAsPrinted: '张依涛',
      titles: [
        {
          asPrinted: '市委副书记',
          text: { zh: '荆门市委副书记', en: 'Deputy Secretary, Jingmen Municipal Party Committee' },
          organisation: 'jingmen-party-committee',
        },
        {
          asPrinted: '市长',
          text: { zh: '荆门市市长', en: 'Mayor of Jingmen' },
          organisation: 'jingmen-municipal-government',
        },
      ],
      remark: {
        zh: '峰会之前多次到会展中心工地，研究解决建设中的问题。',
        en: 'Visited the building site of the centre several times before the summit to settle problems of the works.',
      },
      quotes: [
        '市委副书记、市长张依涛,市委常委、市政府党组成员赵俊等领导多次深入项目工地,现场研究解决项目建设过程中的困难和问题',
      ],
    },
    {
      person: 'zhao-jun',
      forum: 'jingmen-2017',
      role: 'site_visit',
      nameAsPrinted: '赵俊',
      titles: [
        {
          asPrinted: '市委常委',
          text: {
            zh: '荆门市委常委',
            en: 'Member of the Standing Committee, Jingmen Municipal Party Committee',
          },
          organisation: 'jingmen-party-committee',
        },
        {
          asPrinted: '市政府党组成员',
          text: {
            zh: '荆门市政府党组成员',
            en: 'Member of the Leading Party Members’ Group, Jingmen Municipal Government',
          },
          organisation: 'jingmen-municipal-government',
        },
      ],
      remark: {
        zh: '峰会之前多次到会展中心工地，研究解决建设中的问题。',
        en: 'Visited the building site of the centre several times before the summit to settle problems of the works.',
      },
      quotes: [
        '市委副书记、市长张依涛,市委常委、市政府党组成员赵俊等领导多次深入项目工地,现场研究解决项目建设过程中的困难和问题',
      ],
    },
  ],
} satisfies ContentFile
