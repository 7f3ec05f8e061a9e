import type { ContentFile } from '../schema.ts'

/** Bodies named for building the venue and serving the summit. */
export default {
  source: 'jingmen-2017',
  organisations: [
    {
      slug: 'jingmen-chengkong-group',
      name: { zh: '荆门市城控集团', en: 'Jingmen Chengkong Group' },
      kind: 'company',
      country: 'CN',
      city: 'jingmen',
      aliases: [
        {
          text: '市城控集团',
          kind: 'printed',
          quotes: ['市城控集团、荆门城建集团、荆门生态城投资公司等单位'],
        },
      ],
      doubt: {
        zh: '原文只印“市城控集团”，“荆门”据上下文补出，全称未记载。',
        en: 'Printed only as “市城控集团”; “Jingmen” is supplied from the context and the full name is not stated.',
      },
      quotes: ['市城控集团、荆门城建集团、荆门生态城投资公司等单位'],
    },
    {
      slug: 'jingmen-urban-construction-group',
      name: { zh: '荆门城建集团', en: 'Jingmen Urban Construction Group' },
      kind: 'company',
      country: 'CN',
      city: 'jingmen',
      quotes: ['市城控集团、荆门城建集团、荆门生态城投资公司等单位'],
    },
    {
      slug: 'jingmen-eco-city-investment',
      name: { zh: '荆门生态城投资公司', en: 'Jingmen Eco-city Investment Company' },
      kind: 'company',
      country: 'CN',
      city: 'jingmen',
      quotes: ['市城控集团、荆门城建集团、荆门生态城投资公司等单位'],
    },
    {
      slug: 'zhanghe-new-area',
      name: { zh: '漳河新区', en: 'Zhanghe New Area' },
      kind: 'government',
      country: 'CN',
      city: 'jingmen',
      doubt: {
        zh: '原文以区名代指机构，管理机构的名称未记载；与其后的“办公室”作两个机构理解。',
        en: 'The area’s name stands for its administration, whose own name is not stated; it is read as a body apart from the office named after it.',
      },
      quotes: ['会同漳河新区、绿色生态科技产业城办公室成立了项目建设指挥部'],
    },
    {
      slug: 'jingmen-eco-tech-city-office',
      name: {
        zh: '绿色生态科技产业城办公室',
        en: 'Office of the Green Eco-Technology Industry City',
      },
      kind: 'agency',
      country: 'CN',
      city: 'jingmen',
      quotes: ['会同漳河新区、绿色生态科技产业城办公室成立了项目建设指挥部'],
    },
    {
      slug: 'jingmen-centre-construction-headquarters',
      name: {
        zh: '国际会展中心项目建设指挥部',
        en: 'Construction Headquarters of the International Convention and Exhibition Centre Project',
      },
      kind: 'other',
      country: 'CN',
      city: 'jingmen',
      aliases: [
        {
          text: '项目建设指挥部',
          kind: 'printed',
          quotes: ['成立了项目建设指挥部'],
        },
        { text: '指挥部', kind: 'short', quotes: ['指挥部把办公室设在项目一线'] },
      ],
      description: {
        zh: '设立者为荆门城建集团、荆门生态城投资公司，以及漳河新区和产业城办公室；在工地办公，负责调度工程与施工计划；另设技术骨干组成的工作专班，监管安全与质量。',
        en: 'Set up by Jingmen Urban Construction Group and Jingmen Eco-city Investment Company with Zhanghe New Area and the Office of the Industry City. It worked on site, steered the works and the building schedule, and had a team of technical staff supervise safety and quality.',
      },
      quotes: [
        '荆门城建集团、荆门生态城投资公司会同漳河新区、绿色生态科技产业城办公室成立了项目建设指挥部',
        '指挥部还成立了由技术骨干组成的工作专班,加强对项目安全、质量监管',
      ],
    },
    {
      slug: 'jingmen-centre-party-branch',
      name: {
        zh: '国际会展中心项目临时党支部',
        en: 'Temporary Party Branch of the International Convention and Exhibition Centre Project',
      },
      kind: 'other',
      country: 'CN',
      city: 'jingmen',
      aliases: [{ text: '项目临时党支部', kind: 'printed', quotes: ['成立了项目临时党支部'] }],
      description: {
        zh: '由指挥部与参建各方共同设立，参建方包括设计、施工、监理、造价等。',
        en: 'Set up by the construction headquarters with those engaged in design, building, supervision, cost control and other parts of the project.',
      },
      quotes: ['联合设计、施工、监理、造价等参建各方成立了项目临时党支部'],
    },
    {
      slug: 'cscec-third-bureau-first-company',
      name: {
        zh: '中建三局一公司',
        en: 'First Company of China Construction Third Engineering Bureau',
      },
      kind: 'company',
      country: 'CN',
      doubt: {
        zh: '原文只印简称，登记全称未记载。',
        en: 'Only this short form is printed; the registered name is not stated.',
      },
      quotes: ['建设单位中建三局一公司组织精干力量'],
    },
    {
      slug: 'jingmen-summit-organising-committee',
      name: {
        zh: '2017中国新型城市论坛荆门峰会组委会',
        en: 'Organising Committee of the 2017 China New City Forum, Jingmen Summit',
      },
      kind: 'other',
      country: 'CN',
      aliases: [
        { text: '峰会组委会', kind: 'printed', quotes: ['峰会组委会“一室六部”各有关负责人'] },
      ],
      description: {
        zh: '下设“一室六部”，各部名称未记载。',
        en: 'Made up of one office and six departments, whose names are not stated.',
      },
      quotes: ['峰会组委会“一室六部”各有关负责人'],
    },
  ],
} satisfies ContentFile
