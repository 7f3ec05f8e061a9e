import type { ContentFile } from '../schema.ts'

const forum = 'zhongguancun-2023'
/** The day and the hall are known; neither times nor the order of speaking are. */
const slots = [{ precision: 'unknown' as const, day: '2023-05-30', room: 'lecture-hall' }]
const talk = { forum, parent: 'talks', kind: 'talk' as const, slots }

/** Remarks, ten talks, a signing: in the order of the text, which is not said to be that of the day. */
export default {
  source: 'zhongguancun-2023',
  sessions: [
    {
      slug: 'opening-remarks',
      forum,
      kind: 'opening',
      title: { zh: '致辞', en: 'Opening remarks' },
      doubt: {
        zh: '原文把“出席”与“致辞”并作一句；四位具名者均按致辞著录。',
        en: 'The text does not separate those present from those who spoke; all four named persons are recorded as having spoken.',
      },
      slots,
      quotes: ['等领导和嘉宾出席并致辞'],
    },
    {
      slug: 'talks',
      forum,
      kind: 'keynote_block',
      title: { zh: '演讲', en: 'Talks' },
      description: {
        zh: '十位讲者从不同角度介绍海绵城市建设与雨水利用，现场与线上直播的观众一同听讲。',
        en: 'Ten speakers on sponge-city construction and the use of rainwater, heard in the hall and by those following online.',
      },
      slots,
      quotes: [
        '从各个角度深度阐释了海绵城市建设及雨水利用的各项议题',
        '为参会和直播线上观众带来了极佳的深度解读',
      ],
    },
    {
      ...talk,
      slug: 'flood-resilience',
      title: {
        zh: '基于海绵城市理念的城市洪涝韧性提升关键策略',
        en: 'Key Strategies for Raising Urban Flood Resilience Based on the Sponge City Concept',
      },
      titleAsPrinted: '基于海绵城市理念的城市洪涝韧性提升关键策略',
      quotes: ['王家卓分享了《基于海绵城市理念的城市洪涝韧性提升关键策略》'],
    },
    {
      ...talk,
      // 水保 is the usual short form of 水土保持 (soil and water conservation).
      slug: 'water-conservation-flood-design',
      title: {
        zh: '海绵城市水保标准和防洪设计',
        en: 'Soil and Water Conservation Standards and Flood Control Design for Sponge Cities',
      },
      titleAsPrinted: '海绵城市水保标准和防洪设计',
      quotes: ['郭纯园分享了《海绵城市水保标准和防洪设计》'],
    },
    {
      ...talk,
      slug: 'industrialisation',
      title: {
        zh: '海绵城市产业化发展的机遇与挑战',
        en: 'Opportunities and Challenges in the Industrialisation of Sponge Cities',
      },
      titleAsPrinted: '海绵城市产业化发展的机遇与挑战',
      quotes: ['潘晓军分享的主题是《海绵城市产业化发展的机遇与挑战》'],
    },
    {
      ...talk,
      slug: 'urban-water-systems',
      title: {
        zh: '城市生态水系统的挑战和创新',
        en: 'Challenges and Innovation in Urban Ecological Water Systems',
      },
      titleAsPrinted: '城市生态水系统的挑战和创新',
      quotes: ['彭赤焰的《城市生态水系统的挑战和创新》'],
    },
    {
      ...talk,
      slug: 'challenges-and-future',
      title: {
        zh: '海绵城市建设的挑战与未来发展的思考',
        en: 'Reflections on the Challenges and Future of Sponge City Construction',
      },
      titleAsPrinted: '海绵城市建设的挑战与未来发展的思考',
      quotes: ['李俊奇的《海绵城市建设的挑战与未来发展的思考》'],
    },
    {
      ...talk,
      slug: 'beijing-runoff-control',
      title: {
        zh: '北京海绵城市建设中的降雨径流综合管控技术现状与展望',
        en: 'Integrated Rainfall Runoff Control in Beijing’s Sponge City Construction: State of the Technology and Outlook',
      },
      titleAsPrinted: '北京海绵城市建设中的降雨径流综合管控技术现状与展望',
      quotes: ['张书函的《北京海绵城市建设中的降雨径流综合管控技术现状与展望》'],
    },
    {
      ...talk,
      slug: 'beijing-sub-centre',
      title: {
        zh: '北京城市副中心海绵城市建设成就与展望',
        en: 'Sponge City Construction in the Beijing Sub-Centre: Achievements and Outlook',
      },
      titleAsPrinted: '北京城市副中心海绵城市建设成就与展望',
      quotes: ['刘振锋的《北京城市副中心海绵城市建设成就与展望》'],
    },
    {
      ...talk,
      slug: 'overflow-pollution-control',
      title: {
        zh: '城市排水系统溢流污染控制技术',
        en: 'Technology for Controlling Overflow Pollution from Urban Drainage Systems',
      },
      titleAsPrinted: '城市排水系统溢流污染控制技术',
      quotes: ['高琼《城市排水系统溢流污染控制技术》'],
    },
    {
      ...talk,
      slug: 'german-stormwater-rules',
      title: {
        zh: '德国雨水处理新规及新技术对中国海绵城市的启迪及借鉴',
        en: 'New German Rules and Technologies for Stormwater Treatment: Lessons for China’s Sponge Cities',
      },
      titleAsPrinted: '德国雨水处理新规及新技术对中国海绵城市的启迪及借鉴',
      quotes: ['朱珑珑的《德国雨水处理新规及新技术对中国海绵城市的启迪及借鉴》'],
    },
    {
      ...talk,
      slug: 'microfluidic-monitoring',
      title: {
        zh: '基于微流控技术的水环境特征污染物监测方法创新与应用',
        en: 'Monitoring Characteristic Pollutants in Water with Microfluidics: New Methods and Their Use',
      },
      titleAsPrinted: '基于微流控技术的水环境特征污染物监测方法创新与应用',
      quotes: ['武治的《基于微流控技术的水环境特征污染物监测方法创新与应用》'],
    },
    {
      slug: 'signing',
      forum,
      kind: 'signing',
      title: { zh: '战略合作协议签署', en: 'Signing of a strategic cooperation agreement' },
      description: {
        zh: '文中列为大会亮点之一。文中认为，海绵城市建设需要多领域协同，其技术与产业发展离不开金融支持。',
        en: 'Named by the text as one of the highlights. In its view sponge-city construction needs many fields to work together, and its technology and industry cannot do without finance.',
      },
      slots,
      quotes: [
        '本次大会的亮点之一',
        '分别代表所在机构签署了战略合作协议',
        '海绵城市建设在实施环节需要多维度多领域的协同',
        '海绵城市技术和产业的发展离不开金融的助力',
      ],
    },
  ],
} satisfies ContentFile
