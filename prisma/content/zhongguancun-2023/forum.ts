import type { ContentFile } from '../schema.ts'

/** The sponge-city conference, what it is part of, where it was held, what it is about. */
export default {
  source: 'zhongguancun-2023',
  cities: [
    {
      slug: 'beijing',
      name: { zh: '北京', en: 'Beijing' },
      country: 'CN',
      quotes: ['在北京中关村软件园国际会议中心报告厅圆满举办'],
    },
  ],
  umbrellas: [
    {
      slug: 'zhongguancun-forum-2023',
      name: { zh: '2023中关村论坛', en: '2023 Zhongguancun Forum' },
      quotes: ['2023中关村论坛：中关村国际技术交易大会'],
    },
    {
      slug: 'zgc-tech-trade-conference-2023',
      name: {
        zh: '中关村国际技术交易大会',
        en: 'Zhongguancun International Technology Trade Conference',
      },
      parent: 'zhongguancun-forum-2023',
      aliases: ['中关村技术交易大会'],
      doubt: {
        zh: '标题与引语印作“中关村国际技术交易大会”，首句印作“中关村技术交易大会”；此处以前者为名。',
        en: 'The heading and a quotation print the name with “国际” (international), the first sentence without it; the longer form is used here.',
      },
      quotes: [
        '2023中关村论坛：中关村国际技术交易大会',
        '2023中关村论坛：中关村技术交易大会——国际海绵城市发展大会',
      ],
    },
  ],
  themes: [
    {
      slug: 'sponge-city',
      name: { zh: '海绵城市', en: 'Sponge city' },
      description: {
        zh: '一种城市建设理念：把自然水环境与城市配套设施结合成生态水循环系统，以绿、灰、蓝三类设施共同应对城市雨水问题。建设范围包括河湖水系、绿地与广场、城市道路和城市建筑等，由多个专业交叉实施。',
        en: 'A way of building cities that joins the natural water environment and urban facilities into one ecological water cycle and meets stormwater with green, grey and blue facilities together. It covers rivers and lakes, green space and squares, roads and buildings among others, and needs many disciplines to work side by side.',
      },
      quotes: [
        '以自然水环境与城市配套设施有机结合的城市生态水循环系统',
        '通过绿灰蓝设施的共同作用以解决城市雨水问题',
        '涵盖有河湖水系、绿地与广场、城市道路、城市建筑等建设工程领域',
      ],
    },
  ],
  forums: [
    {
      slug: 'zhongguancun-2023',
      kind: 'conference',
      name: { zh: '国际海绵城市发展大会', en: 'International Sponge City Conference' },
      nameAsPrinted: '国际海绵城市发展大会',
      umbrella: 'zgc-tech-trade-conference-2023',
      description: {
        zh: '一场由产业联盟主办、线上线下同步进行的会议，旨在为全球科创交流搭建平台。议题涉及城市内涝、面源污染、水资源与水文化、可持续的智慧城市，以及绿色生态家园。受邀嘉宾来自海内外的政、资、产、学、研、用各界。具名致辞者四人，演讲十场，会上签署一项战略合作协议。',
        en: 'A conference held by an industry alliance, on site and online, as a platform for exchange on science and innovation worldwide. Its subjects: less urban flooding and diffuse pollution, more water resources, water culture, sustainable smart cities, and green ecological homes. Guests from China and abroad came from government, capital, industry, universities, research and users. Four named persons gave remarks, ten gave talks, and one strategic cooperation agreement was signed.',
      },
      startsOn: '2023-05-30',
      startPrecision: 'day',
      dateAsPrinted: '5月30日',
      city: 'beijing',
      venue: {
        zh: '中关村软件园国际会议中心报告厅',
        en: 'Lecture Hall, Zhongguancun Software Park International Conference Centre',
      },
      venueAsPrinted: '北京中关村软件园国际会议中心报告厅',
      mode: 'hybrid',
      motif: 'sponge',
      quotes: [
        '5月30日，由中关村绿智海绵城市生态家园产业联盟主办',
        {
          source: 'zhongguancun-2023',
          quote: '2023中关村论坛：中关村技术交易大会——国际海绵城市发展大会',
          note: {
            zh: '文中日期未印年份，年份取自活动名称。',
            en: 'The date is printed without a year; the year is taken from the name of the event.',
          },
        },
        '在北京中关村软件园国际会议中心报告厅圆满举办',
        '2023中关村论坛——国际海绵城市发展大会线上线下相聚',
        '旨在搭建全球科创交流合作平台',
        '邀请了国内外海绵城市建设政、资、产、学、研、用，各领域的嘉宾',
      ],
    },
  ],
  forumThemes: [
    {
      forum: 'zhongguancun-2023',
      theme: 'sponge-city',
      asPrinted: '海绵城市',
      quotes: ['国际海绵城市发展大会'],
    },
  ],
  rooms: [
    {
      slug: 'lecture-hall',
      forum: 'zhongguancun-2023',
      name: { zh: '报告厅', en: 'Lecture Hall' },
      quotes: ['中关村软件园国际会议中心报告厅'],
    },
  ],
} satisfies ContentFile
