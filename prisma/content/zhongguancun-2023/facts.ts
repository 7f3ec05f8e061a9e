import type { ContentFile } from '../schema.ts'

const forum = 'zhongguancun-2023'

/** Lists the text leaves open, papers it refers to, and the background it gives. */
export default {
  source: 'zhongguancun-2023',
  lists: [
    {
      slug: 'supporting-organisations',
      forum,
      kind: 'organisations',
      role: 'supporting',
      label: { zh: '支持单位', en: 'Supporting organisations' },
      isOpen: true,
      asPrinted: '等单位的支持',
      quotes: ['中关村数字建筑绿色发展联盟等单位的支持'],
    },
    {
      slug: 'opening-speakers',
      forum,
      session: 'opening-remarks',
      kind: 'people',
      label: { zh: '出席并致辞的领导和嘉宾', en: 'Officials and guests present and speaking' },
      isOpen: true,
      asPrinted: '等领导和嘉宾出席并致辞',
      quotes: ['姜杰等领导和嘉宾出席并致辞'],
    },
    {
      slug: 'conference-topics',
      forum,
      kind: 'topics',
      label: {
        zh: '大会议题：城市内涝、面源污染、水资源、水文化、可持续智慧城市、绿色生态家园',
        en: 'Subjects of the conference: urban flooding, diffuse pollution, water resources, water culture, sustainable smart cities, green ecological homes',
      },
      isOpen: true,
      asPrinted:
        '减少城市内涝、缓解面源污染、增加水资源、促进水文化发展，创建可持续性发展智慧城市，共同缔造绿色生态家园等相关议题',
      quotes: [
        '共同探讨减少城市内涝、缓解面源污染、增加水资源、促进水文化发展，创建可持续性发展智慧城市，共同缔造绿色生态家园等相关议题',
      ],
    },
    {
      slug: 'sponge-city-works',
      forum,
      kind: 'fields',
      label: {
        zh: '海绵城市建设涉及的工程领域：河湖水系、绿地与广场、城市道路、城市建筑',
        en: 'Works that sponge-city construction covers: rivers and lakes, green space and squares, urban roads, urban buildings',
      },
      isOpen: true,
      asPrinted: '河湖水系、绿地与广场、城市道路、城市建筑等建设工程领域',
      quotes: ['涵盖有河湖水系、绿地与广场、城市道路、城市建筑等建设工程领域'],
    },
    {
      slug: 'sponge-city-disciplines',
      forum,
      kind: 'fields',
      label: {
        zh: '需要协同的专业：城市管理、城市规划、投资运营、设计咨询、市政施工、园林绿化、建筑施工、水利建设、给排水系统、雨水控制与利用',
        en: 'Disciplines that must work together: city management, city planning, investment and operation, design consulting, municipal works, landscaping, building construction, water engineering, water supply and drainage, rainwater control and use',
      },
      isOpen: true,
      asPrinted:
        '城市管理、城市规划、投资运营、设计咨询、市政施工、园林绿化、建筑施工、水利建设、给排水系统、雨水控制与利用等众多专业',
      quotes: [
        '需要城市管理、城市规划、投资运营、设计咨询、市政施工、园林绿化、建筑施工、水利建设、给排水系统、雨水控制与利用等众多专业协同配合',
      ],
    },
    {
      slug: 'alliance-platforms',
      forum,
      kind: 'facts',
      label: {
        zh: '联盟计划设立的服务平台：技术、投资建设运营、产业化',
        en: 'Service platforms the alliance plans: technology; investment, construction and operation; industrialisation',
      },
      isOpen: true,
      asPrinted: '技术平台、投资建设运营平台、产业化平台等专业的服务平台',
      quotes: ['设立技术平台、投资建设运营平台、产业化平台等专业的服务平台'],
    },
    {
      slug: 'alliance-services',
      forum,
      kind: 'fields',
      label: {
        zh: '联盟的一体化服务：技术研究、模式创新、咨询规划、方案设计、投资建设、管理运维、产业落地',
        en: 'Integrated services of the alliance: technology research, new models, consulting and planning, scheme design, investment and construction, management and maintenance, industrial deployment',
      },
      isOpen: true,
      asPrinted:
        '海绵城市技术研究、模式创新、咨询规划、方案设计、投资建设、管理运维、产业落地等一体化服务',
      quotes: [
        '提供海绵城市技术研究、模式创新、咨询规划、方案设计、投资建设、管理运维、产业落地等一体化服务',
      ],
    },
  ],
  references: [
    {
      slug: 'fourteenth-five-year-plan-outline',
      forum,
      title: {
        zh: '“十四五”规划《纲要》',
        en: 'Outline of the 14th Five-Year Plan',
      },
      titleAsPrinted: '“十四五”规划《纲要》',
      remark: {
        zh: '住房和城乡建设部的要求为落实其有关内容而提出。',
        en: 'The requirements of the Ministry of Housing and Urban-Rural Development were made to carry out what it lays down.',
      },
      quotes: ['为落实“十四五”规划《纲要》有关要求'],
    },
    {
      slug: 'sponge-city-guidance-2015',
      forum,
      title: {
        zh: '关于推进海绵城市建设的指导意见',
        en: 'Guiding Opinions on Advancing Sponge City Construction',
      },
      titleAsPrinted: '关于推进海绵城市建设的指导意见',
      issuer: { zh: '国务院办公厅', en: 'General Office of the State Council' },
      issuedOn: '2015-01-01',
      issuedPrecision: 'year',
      quotes: ['国务院办公厅2015 年印发《关于推进海绵城市建设的指导意见》'],
    },
  ],
  milestones: [
    {
      slug: 'local-sponge-city-measures',
      forum,
      kind: 'background',
      title: {
        zh: '各地推进海绵城市建设',
        en: 'Sponge-city construction across China',
      },
      description: {
        zh: '文中称，近年来各地按照习近平主席关于海绵城市建设的重要指示采取多种措施，对缓解城市内涝起到作用。',
        en: 'By the account of the text, places across China have in recent years taken measures following President Xi Jinping’s instructions on sponge cities, which helped to ease urban flooding.',
      },
      dateAsPrinted: '近年来',
      quotes: [
        '近年来，全国各地认真贯彻习近平主席关于海绵城市建设的重要指示精神，采取多种措施推进海绵城市建设，对缓解城市内涝发挥重要作用',
      ],
    },
    {
      slug: 'mohurd-requirements',
      forum,
      kind: 'background',
      title: {
        zh: '住房和城乡建设部对各地的要求',
        en: 'Requirements of the Ministry of Housing and Urban-Rural Development',
      },
      description: {
        zh: '着眼于防洪排涝，对各地提出几方面要求：吃透海绵城市理念，理清实施步骤，规划讲究科学，项目设计切合当地条件，建设与运行维护从严管理，并形成长期机制。',
        en: 'To strengthen flood control and drainage, places are asked to understand the concept, fix the way of carrying it out, plan on a scientific basis, design projects to suit local conditions, manage building, operation and maintenance strictly, and set up lasting mechanisms.',
      },
      quotes: [
        '住建部要求各地深刻理解海绵城市建设理念，明确实施路径，科学编制海绵城市建设规划，因地制宜开展项目设计，严格项目建设和运行维护管理，建立健全长效机制',
        '增强城市防洪排涝能力',
      ],
    },
    {
      slug: 'international-efforts',
      forum,
      kind: 'background',
      title: {
        zh: '从雨水利用到海绵城市的国际进程',
        en: 'From rainwater use to sponge cities worldwide',
      },
      description: {
        zh: '文中把雨水综合利用、低影响开发与海绵城市建设视为各国应对气候变化的努力，并称中国的做法体现生态文明理念，结合了古代智慧与国际雨水管理经验。',
        en: 'The text sees rainwater use, low-impact development and sponge cities as efforts of all countries to meet climate change, and China’s way as part of its ecological civilisation, joining ancient wisdom with international ideas of rainwater management.',
      },
      quotes: [
        '从雨水综合利用、低影响开发、再到海绵城市建设，各国都正在为应对全球气候变化而进行努力',
        '推动海绵城市建设是我国践行生态文明理念在城市雨水管理方面的具体体现',
        '将中国古代先贤在人、水、建筑关系方面的智慧和国际先进雨水管理理念接轨',
      ],
    },
    {
      slug: 'central-call',
      forum,
      kind: 'background',
      title: {
        zh: '中央提出发展海绵城市',
        en: 'Central authorities call for sponge cities',
      },
      quotes: ['在中央提出大力发展海绵城市'],
    },
  ],
} satisfies ContentFile
