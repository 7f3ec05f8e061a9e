import type { ContentFile } from '../schema.ts'

/** The parts of the summit. The text dates none of them and gives no sequence. */
export default {
  source: 'jingmen-2017',
  sessions: [
    {
      slug: 'opening',
      forum: 'jingmen-2017',
      kind: 'opening',
      title: { zh: '开幕式', en: 'Opening ceremony' },
      titleAsPrinted: '开幕式',
      slots: [{ precision: 'unknown' }],
      doubt: {
        zh: '仅见于图片说明，致辞人与内容未记载。',
        en: 'Known from a picture caption only; speakers and contents are not stated.',
      },
      quotes: ['开幕式现场'],
    },
    {
      slug: 'main-forum',
      forum: 'jingmen-2017',
      kind: 'main_forum',
      title: { zh: '主论坛', en: 'Main forum' },
      titleAsPrinted: '主论坛',
      theme: {
        zh: '绿色发展——生态宜居与产业转型',
        en: 'Green Development: Ecological Liveability and Industrial Transformation',
      },
      themeAsPrinted: '绿色发展——生态宜居与产业转型',
      description: {
        zh: '主旨演讲围绕绿色智慧城市的建设与发展。演讲者为国际组织负责人、国家部委领导和学者，姓名与题目未记载。',
        en: 'Keynote speeches on building and developing green and smart cities, given by heads of international organisations, officials of national ministries and scholars; names and titles are not stated.',
      },
      slots: [{ precision: 'unknown' }],
      quotes: [
        '本次峰会主论坛以“绿色发展——生态宜居与产业转型”为主题,有关国际组织负责人、国家部委有关领导、权威学者发表主旨演讲,共商绿色智慧城市建设发展之路',
      ],
    },
    {
      slug: 'new-energy-vehicles',
      forum: 'jingmen-2017',
      kind: 'sub_forum',
      title: {
        zh: '新能源汽车关键技术分论坛',
        en: 'Sub-forum on Key Technologies of New Energy Vehicles',
      },
      titleAsPrinted: '新能源汽车关键技术分论坛',
      theme: {
        zh: '新能源汽车产业与绿色智慧交通出行',
        en: 'The New Energy Vehicle Industry and Green, Smart Mobility',
      },
      themeAsPrinted: '新能源汽车产业与绿色智慧交通出行',
      description: {
        zh: '演讲者姓名与题目未记载。',
        en: 'Names of the speakers and titles of their talks are not stated.',
      },
      points: [
        {
          zh: '主题演讲，主讲者为业内专家、龙头企业高管和本地企业的嘉宾',
          en: 'Keynote speeches by experts of the industry, executives of leading companies and guests from local companies',
        },
        {
          zh: '介绍荆门发展新能源汽车产业的优惠政策',
          en: 'Jingmen’s preferential policies for the new energy vehicle industry',
        },
        {
          zh: '产业链发展项目的对接洽谈',
          en: 'Talks to match projects along the industrial chain',
        },
      ],
      slots: [{ precision: 'unknown' }],
      doubt: {
        zh: '图片说明作“新能源汽车关键技术论坛”，这里取正文的“分论坛”。',
        en: 'A picture caption calls it a forum; the body of the text, followed here, calls it a sub-forum.',
      },
      quotes: [
        '新能源汽车关键技术分论坛主题为“新能源汽车产业与绿色智慧交通出行”',
        '新能源汽车产业专家、龙头企业高管、本地企业嘉宾发表主题演讲,宣传荆门新能源汽车产业发展优惠政策,对接洽谈产业链发展项目',
        '新能源汽车关键技术论坛现场',
      ],
    },
    {
      slug: 'eco-city-jingmen',
      forum: 'jingmen-2017',
      kind: 'sub_forum',
      title: {
        zh: '生态城市中国行（荆门站）分论坛',
        en: 'Sub-forum “Eco-cities across China (Jingmen)”',
      },
      titleAsPrinted: '生态城市中国行(荆门站)分论坛',
      theme: {
        zh: '城市、特色镇的生态发展',
        en: 'Ecological Development of Cities and Characteristic Towns',
      },
      themeAsPrinted: '城市、特色镇的生态发展',
      description: {
        zh: '专家、学者和企业家参加，姓名未记载。',
        en: 'Experts, scholars and entrepreneurs took part; their names are not stated.',
      },
      points: [
        {
          zh: '生态城市特色小镇规划、建设、管理全过程的方法与方案',
          en: 'Methods and solutions for planning, building and managing characteristic towns in eco-cities',
        },
        {
          zh: '城市转型与产业转型，城市绿色低碳发展',
          en: 'Transformation of cities and industry, and green, low-carbon urban development',
        },
      ],
      slots: [{ precision: 'unknown' }],
      quotes: [
        '生态城市中国行(荆门站)分论坛主题为“城市、特色镇的生态发展”',
        '有关专家、学者和企业家共同讨论生态城市特色小镇的规划建设管理全过程的方法及解决方案,推进城市转型和产业转型,推动城市绿色低碳发展',
      ],
    },
    {
      slug: 'general-aviation',
      forum: 'jingmen-2017',
      kind: 'sub_forum',
      title: {
        zh: '通用航空创新创业分论坛',
        en: 'Sub-forum on Innovation and Entrepreneurship in General Aviation',
      },
      titleAsPrinted: '通用航空创新创业分论坛',
      theme: {
        zh: '通航项目孵化与成果转化',
        en: 'Incubating General Aviation Projects and Putting Results to Use',
      },
      themeAsPrinted: '通航项目孵化与成果转化',
      description: {
        zh: '讨论荆门通用航空产业的发展。参加者为国家通航领域专家、“千人计划”人才项目的专家学者和投资机构负责人，姓名未记载。',
        en: 'On the development of general aviation in Jingmen, with national experts of the field, experts and scholars of the “千人计划” (Thousand Talents) programme and heads of investment institutions; their names are not stated.',
      },
      slots: [{ precision: 'unknown' }],
      doubt: {
        zh: '图片说明作“通用航空创新创业论坛”，这里取正文的“分论坛”。',
        en: 'A picture caption calls it a forum; the body of the text, followed here, calls it a sub-forum.',
      },
      quotes: [
        '通用航空创新创业分论坛以“通航项目孵化与成果转化”为主题',
        '国家通航领域的专家以及“千人计划”的专家学者、相关投资机构负责人共商荆门通航产业发展大计',
        '通用航空创新创业论坛现场',
      ],
    },
    {
      slug: 'report-release',
      forum: 'jingmen-2017',
      kind: 'release',
      title: {
        zh: '报告发布',
        en: 'Release of a report',
      },
      description: {
        zh: '冯奎发布《中欧智慧城市发展报告》；在哪一环节发布未记载。',
        en: 'Feng Kui released the “China–Europe Smart City Development Report”; in which part of the summit is not stated.',
      },
      slots: [{ precision: 'unknown' }],
      quotes: ['峰会期间,国家发展和改革委员会城市和小城镇改革发展中心学术委员会秘书长冯奎发布了'],
    },
    {
      slug: 'project-signing',
      forum: 'jingmen-2017',
      kind: 'signing',
      title: { zh: '项目签约', en: 'Project signings' },
      titleAsPrinted: '项目签约',
      slots: [{ precision: 'unknown' }],
      doubt: {
        zh: '名称取自图片说明，正文作“合作签约”；两者按同一环节理解。',
        en: 'Named after a picture caption; the body of the text speaks of the signing of cooperation, read as the same part.',
      },
      quotes: ['项目签约', '参观考察、项目推介、合作签约'],
    },
    {
      slug: 'study-visits',
      forum: 'jingmen-2017',
      kind: 'tour',
      title: { zh: '参观考察', en: 'Study visits' },
      titleAsPrinted: '参观考察',
      slots: [{ precision: 'unknown' }],
      quotes: ['参观考察、项目推介、合作签约'],
    },
    {
      slug: 'project-presentation',
      forum: 'jingmen-2017',
      kind: 'presentation',
      title: { zh: '项目推介', en: 'Project presentations' },
      titleAsPrinted: '项目推介',
      slots: [{ precision: 'unknown' }],
      quotes: ['参观考察、项目推介、合作签约'],
    },
  ],
} satisfies ContentFile
