import type { ContentFile } from '../schema.ts'

const forum = 'zhongguancun-2023'

/** Greeters, the chair and the ten speakers, with every title as printed. */
export default {
  source: 'zhongguancun-2023',
  appearances: [
    {
      person: 'xing-haifeng',
      forum,
      session: 'opening-remarks',
      role: 'opening_speaker',
      nameAsPrinted: '邢海峰',
      titles: [
        {
          asPrinted: '中华人民共和国住房和城乡建设部城市建设司一级巡视员',
          text: {
            zh: '中华人民共和国住房和城乡建设部城市建设司一级巡视员',
            en: 'First-level Inspector, Department of Urban Construction, Ministry of Housing and Urban-Rural Development of the People’s Republic of China',
          },
          organisation: 'mohurd-urban-construction-department',
        },
      ],
      quotes: ['中华人民共和国住房和城乡建设部城市建设司一级巡视员邢海峰'],
    },
    {
      person: 'zhang-linwei',
      forum,
      session: 'opening-remarks',
      role: 'opening_speaker',
      nameAsPrinted: '章林伟',
      titles: [
        {
          asPrinted: '中国城镇供水排水协会会长',
          text: { zh: '中国城镇供水排水协会会长', en: 'President, China Urban Water Association' },
          organisation: 'china-urban-water-association',
        },
      ],
      quotes: ['中国城镇供水排水协会会长章林伟'],
    },
    {
      person: 'pan-anjun',
      forum,
      session: 'opening-remarks',
      role: 'opening_speaker',
      nameAsPrinted: '潘安君',
      titles: [
        {
          asPrinted: '北京市水务局局长',
          text: { zh: '北京市水务局局长', en: 'Director, Beijing Water Authority' },
          organisation: 'beijing-water-authority',
        },
      ],
      quotes: ['北京市水务局局长潘安君'],
    },
    {
      person: 'jiang-jie',
      forum,
      session: 'opening-remarks',
      role: 'opening_speaker',
      nameAsPrinted: '姜杰',
      titles: [
        {
          asPrinted: '中国建设银行北京市分行副行长',
          text: {
            zh: '中国建设银行北京市分行副行长',
            en: 'Deputy President, China Construction Bank, Beijing Branch',
          },
          organisation: 'ccb-beijing',
        },
      ],
      quotes: ['中国建设银行北京市分行副行长姜杰等领导和嘉宾出席并致辞'],
    },
    {
      person: 'jia-haifeng',
      forum,
      role: 'moderator',
      nameAsPrinted: '贾海峰',
      titles: [
        {
          asPrinted: '清华大学环境学院城市径流控制与河流修复研究中心主任',
          text: {
            zh: '清华大学环境学院城市径流控制与河流修复研究中心主任',
            en: 'Director, Research Centre for Urban Runoff Control and River Restoration, School of Environment, Tsinghua University',
          },
          organisation: 'tsinghua-runoff-river-centre',
        },
        {
          asPrinted: '教授',
          text: { zh: '教授', en: 'Professor' },
        },
      ],
      doubt: {
        zh: '“教授”前未重复所属机构，不另作关联。',
        en: 'The text does not repeat the employer before “professor”; that title is linked to no body.',
      },
      quotes: ['大会由清华大学环境学院城市径流控制与河流修复研究中心主任贾海峰教授主持'],
    },
    {
      person: 'wang-jiazhuo',
      forum,
      session: 'flood-resilience',
      role: 'speaker',
      nameAsPrinted: '王家卓',
      titles: [
        {
          asPrinted: '中国城市规划设计研究院设计副总工程师',
          text: {
            zh: '中国城市规划设计研究院设计副总工程师',
            en: 'Deputy Chief Design Engineer, China Academy of Urban Planning and Design',
          },
          organisation: 'caupd',
        },
        {
          asPrinted: '中规院（北京）规划设计有限公司生态市政院院长',
          text: {
            zh: '中规院（北京）规划设计有限公司生态市政院院长',
            en: 'Head, Ecological and Municipal Engineering Institute, CAUPD (Beijing) Planning and Design Co., Ltd.',
          },
          organisation: 'caupd-beijing-ecological-municipal-institute',
        },
      ],
      doubt: {
        zh: '“设计副总工程师”的“设计”或为衍字；依原文著录。',
        en: 'In “设计副总工程师” the word “design” may be a printing slip that repeats the institute’s name; it is kept as printed.',
      },
      quotes: [
        '中国城市规划设计研究院设计副总工程师，中规院（北京）规划设计有限公司生态市政院院长王家卓',
      ],
    },
    {
      person: 'guo-chunyuan',
      forum,
      session: 'water-conservation-flood-design',
      role: 'speaker',
      nameAsPrinted: '郭纯园',
      titles: [
        {
          asPrinted: '美国科罗拉多州立大学终身荣誉教授',
          text: {
            zh: '美国科罗拉多州立大学终身荣誉教授',
            en: 'Lifetime Honorary Professor, Colorado State University',
          },
          organisation: 'colorado-state-university',
        },
        {
          asPrinted: '美国都市水文研究协会副主席',
          text: {
            zh: '美国都市水文研究协会副主席',
            en: 'Vice-Chair, Urban Hydrology Research Association (USA)',
          },
          organisation: 'us-urban-hydrology-association',
        },
      ],
      quotes: ['美国科罗拉多州立大学终身荣誉教授、美国都市水文研究协会副主席郭纯园'],
    },
    {
      person: 'pan-xiaojun',
      forum,
      session: 'industrialisation',
      role: 'speaker',
      nameAsPrinted: '潘晓军',
      titles: [
        {
          asPrinted: '中关村绿智海绵城市生态家园产业联盟理事长',
          text: {
            zh: '中关村绿智海绵城市生态家园产业联盟理事长',
            en: 'Chair of the Council, Zhongguancun Green-Smart Sponge City Ecological Homeland Industry Alliance',
          },
          organisation: 'zhongguancun-sponge-city-alliance',
        },
        {
          asPrinted: '中关村海绵城市工程研究院有限公司董事长',
          text: {
            zh: '中关村海绵城市工程研究院有限公司董事长',
            en: 'Chair, Zhongguancun Sponge City Engineering Research Institute Co., Ltd.',
          },
          organisation: 'zhongguancun-sponge-city-engineering-institute',
        },
        {
          asPrinted: '北京泰宁科创集团股份有限公司董事长',
          text: {
            zh: '北京泰宁科创集团股份有限公司董事长',
            en: 'Chair, Beijing Taining Science and Innovation Group Co., Ltd.',
          },
          organisation: 'taining-group',
        },
      ],
      quotes: [
        '中关村绿智海绵城市生态家园产业联盟理事长、中关村海绵城市工程研究院有限公司董事长、北京泰宁科创集团股份有限公司董事长潘晓军',
      ],
    },
    {
      person: 'peng-chiyan',
      forum,
      session: 'urban-water-systems',
      role: 'speaker',
      nameAsPrinted: '彭赤焰',
      titles: [
        {
          asPrinted: '德国汉诺威水有限公司总经理',
          text: {
            zh: '德国汉诺威水有限公司总经理',
            en: 'General Manager, Hannover Water Co., Ltd. (Germany)',
          },
          organisation: 'hannover-water',
        },
      ],
      quotes: ['德国汉诺威水有限公司总经理彭赤焰'],
    },
    {
      person: 'li-junqi',
      forum,
      session: 'challenges-and-future',
      role: 'speaker',
      nameAsPrinted: '李俊奇',
      titles: [
        {
          asPrinted: '北京建筑大学副校长',
          text: {
            zh: '北京建筑大学副校长',
            en: 'Vice-President, Beijing University of Civil Engineering and Architecture',
          },
          organisation: 'bucea',
        },
      ],
      quotes: ['北京建筑大学副校长李俊奇的'],
    },
    {
      person: 'zhang-shuhan',
      forum,
      session: 'beijing-runoff-control',
      role: 'speaker',
      nameAsPrinted: '张书函',
      titles: [
        {
          asPrinted: '北京市水科学技术研究院城市水生态环境研究所技术总师',
          text: {
            zh: '北京市水科学技术研究院城市水生态环境研究所技术总师',
            en: 'Chief Technologist, Urban Water Ecology and Environment Research Department, Beijing Water Science and Technology Institute',
          },
          organisation: 'beijing-urban-water-environment-department',
        },
      ],
      quotes: ['北京市水科学技术研究院城市水生态环境研究所技术总师张书函'],
    },
    {
      person: 'liu-zhenfeng',
      forum,
      session: 'beijing-sub-centre',
      role: 'speaker',
      nameAsPrinted: '刘振锋',
      titles: [
        {
          asPrinted: '北京市通州区水务局副局长',
          text: {
            zh: '北京市通州区水务局副局长',
            en: 'Deputy Director, Water Authority of Tongzhou District, Beijing',
          },
          organisation: 'tongzhou-water-authority',
        },
      ],
      quotes: ['北京市通州区水务局副局长刘振锋'],
    },
    {
      person: 'gao-qiong',
      forum,
      session: 'overflow-pollution-control',
      role: 'speaker',
      nameAsPrinted: '高琼',
      titles: [
        {
          asPrinted: '北京北排装备产业有限公司董事长',
          text: {
            zh: '北京北排装备产业有限公司董事长',
            en: 'Chair, Beijing Beipai Equipment Industry Co., Ltd.',
          },
          organisation: 'beijing-drainage-equipment',
        },
      ],
      quotes: ['北京北排装备产业有限公司董事长高琼'],
    },
    {
      person: 'zhu-longlong',
      forum,
      session: 'german-stormwater-rules',
      role: 'speaker',
      nameAsPrinted: '朱珑珑',
      titles: [
        {
          asPrinted: '汩鸿（上海）环保工程设备有限公司董事长',
          text: {
            zh: '汩鸿（上海）环保工程设备有限公司董事长',
            en: 'Chair, Guhong (Shanghai) Environmental Engineering Equipment Co., Ltd.',
          },
          organisation: 'guhong-shanghai',
        },
      ],
      quotes: ['汩鸿（上海）环保工程设备有限公司董事长朱珑珑'],
    },
    {
      person: 'wu-zhi',
      forum,
      session: 'microfluidic-monitoring',
      role: 'speaker',
      nameAsPrinted: '武治',
      titles: [
        {
          asPrinted: '武汉新烽光电股份有限公司董事长',
          text: {
            zh: '武汉新烽光电股份有限公司董事长',
            en: 'Chair, Wuhan Xinfeng Optoelectronics Co., Ltd.',
          },
          organisation: 'wuhan-xinfeng',
        },
      ],
      quotes: ['武汉新烽光电股份有限公司董事长武治'],
    },
  ],
} satisfies ContentFile
