import type { ContentFile } from '../schema.ts'

/** The bodies that held, guided, helped and supported the conference, with those they belong to. */
export default {
  source: 'zhongguancun-2023',
  organisations: [
    {
      slug: 'zhongguancun-sponge-city-alliance',
      name: {
        zh: '中关村绿智海绵城市生态家园产业联盟',
        en: 'Zhongguancun Green-Smart Sponge City Ecological Homeland Industry Alliance',
      },
      kind: 'alliance',
      country: 'CN',
      quotes: ['由中关村绿智海绵城市生态家园产业联盟主办'],
    },
    {
      slug: 'china-urban-water-association',
      name: { zh: '中国城镇供水排水协会', en: 'China Urban Water Association' },
      kind: 'association',
      country: 'CN',
      quotes: ['本次大会得到中国城镇供水排水协会'],
    },
    {
      slug: 'beijing-sci-tech-zgc-committee',
      name: {
        zh: '北京市科学技术委员会、中关村科技园区管理委员会',
        en: 'Beijing Municipal Science and Technology Commission, Administrative Commission of Zhongguancun Science Park',
      },
      kind: 'government',
      country: 'CN',
      city: 'beijing',
      isJoint: true,
      aliases: [
        {
          text: '北京市科委中关村管委会',
          kind: 'short',
          quotes: ['北京市科委中关村管委会政府采购促进中心主任'],
        },
      ],
      doubt: {
        zh: '两个名称以顿号相连，其余单位以逗号分隔；按一个联合机构著录，指导单位因此为三家。',
        en: 'The two names are joined by an enumeration comma while full commas part the other bodies; they are recorded as one joint body, which makes three guiding bodies.',
      },
      quotes: ['北京市科学技术委员会、中关村科技园区管理委员会，北京市水务局的指导'],
    },
    {
      slug: 'beijing-water-authority',
      name: { zh: '北京市水务局', en: 'Beijing Water Authority' },
      kind: 'government',
      country: 'CN',
      city: 'beijing',
      quotes: ['北京市水务局的指导和鼎力支持'],
    },
    {
      slug: 'china-urban-water-association-sponge-city-committee',
      name: {
        zh: '中国城镇供水排水协会海绵城市建设专业委员会',
        en: 'Sponge City Committee of the China Urban Water Association',
      },
      kind: 'association',
      country: 'CN',
      parent: 'china-urban-water-association',
      quotes: ['由中国城镇供水排水协会海绵城市建设专业委员会'],
    },
    {
      slug: 'zhongguancun-software-park',
      name: { zh: '中关村软件园', en: 'Zhongguancun Software Park' },
      kind: 'park',
      country: 'CN',
      city: 'beijing',
      quotes: ['中关村软件园协办', '北京中关村软件园国际会议中心'],
    },
    {
      slug: 'tongzhou-sponge-city-office',
      name: {
        zh: '北京市通州区海绵城市建设领导小组办公室',
        en: 'Office of the Leading Group for Sponge City Construction, Tongzhou District, Beijing',
      },
      kind: 'government',
      country: 'CN',
      city: 'beijing',
      quotes: ['北京市通州区海绵城市建设领导小组办公室'],
    },
    {
      slug: 'beijing-water-science-institute',
      name: {
        zh: '北京市水科学技术研究院',
        en: 'Beijing Water Science and Technology Institute',
      },
      kind: 'institute',
      country: 'CN',
      city: 'beijing',
      quotes: ['北京市水科学技术研究院'],
    },
    {
      slug: 'bucea',
      name: {
        zh: '北京建筑大学',
        en: 'Beijing University of Civil Engineering and Architecture',
      },
      kind: 'university',
      country: 'CN',
      city: 'beijing',
      quotes: ['北京建筑大学'],
    },
    {
      slug: 'zhongguancun-sponge-city-engineering-institute',
      name: {
        zh: '中关村海绵城市工程研究院有限公司',
        en: 'Zhongguancun Sponge City Engineering Research Institute Co., Ltd.',
      },
      kind: 'company',
      country: 'CN',
      quotes: ['中关村海绵城市工程研究院有限公司'],
    },
    {
      slug: 'taining-group',
      name: {
        zh: '北京泰宁科创集团股份有限公司',
        en: 'Beijing Taining Science and Innovation Group Co., Ltd.',
      },
      kind: 'company',
      country: 'CN',
      city: 'beijing',
      aliases: [{ text: '泰宁科创集团', kind: 'short', quotes: ['泰宁科创集团国际战略总裁'] }],
      quotes: ['北京泰宁科创集团股份有限公司'],
    },
    {
      slug: 'architectural-society-of-china',
      name: { zh: '中国建筑学会', en: 'Architectural Society of China' },
      kind: 'association',
      country: 'CN',
      quotes: ['中国建筑学会建筑给水排水研究分会'],
    },
    {
      slug: 'architectural-society-water-branch',
      name: {
        zh: '中国建筑学会建筑给水排水研究分会',
        en: 'Building Water Supply and Drainage Research Branch of the Architectural Society of China',
      },
      kind: 'association',
      country: 'CN',
      parent: 'architectural-society-of-china',
      quotes: ['中国建筑学会建筑给水排水研究分会'],
    },
    {
      slug: 'urban-stormwater-key-laboratory',
      name: {
        zh: '城市雨水系统与水环境教育部重点实验室',
        en: 'Key Laboratory of Urban Stormwater System and Water Environment, Ministry of Education',
      },
      kind: 'laboratory',
      country: 'CN',
      quotes: ['城市雨水系统与水环境教育部重点实验室'],
    },
    {
      slug: 'beijing-water-cycle-key-laboratory',
      name: {
        zh: '城市水循环与海绵城市技术北京市重点实验室',
        en: 'Beijing Key Laboratory of Urban Water Cycle and Sponge City Technology',
      },
      kind: 'laboratory',
      country: 'CN',
      city: 'beijing',
      quotes: ['城市水循环与海绵城市技术北京市重点实验室'],
    },
    {
      slug: 'beijing-sponge-city-innovation-centre',
      name: {
        zh: '北京海绵城市应用集成产业创新中心',
        en: 'Beijing Sponge City Application Integration Industry Innovation Centre',
      },
      kind: 'institute',
      country: 'CN',
      city: 'beijing',
      quotes: ['北京海绵城市应用集成产业创新中心'],
    },
    {
      slug: 'zhongguancun-digital-building-alliance',
      name: {
        zh: '中关村数字建筑绿色发展联盟',
        en: 'Zhongguancun Digital Building Green Development Alliance',
      },
      kind: 'alliance',
      country: 'CN',
      quotes: ['中关村数字建筑绿色发展联盟等单位的支持'],
    },
  ],
} satisfies ContentFile
