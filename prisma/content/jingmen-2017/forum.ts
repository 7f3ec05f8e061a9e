import type { ContentFile } from '../schema.ts'

/** The summit, the forum series it belongs to, and its city. */
export default {
  source: 'jingmen-2017',
  cities: [
    {
      slug: 'jingmen',
      name: { zh: '荆门', en: 'Jingmen' },
      country: 'CN',
      description: {
        zh: '湖北省城市。市人民政府是2017年峰会的联合主办方，峰会在此举行。',
        en: 'City in Hubei; its government co-hosted the 2017 summit, which was held there.',
      },
      quotes: ['荆门市人民政府联合主办', '围绕建成湖北区域性增长极,我市加快推动城市转型发展'],
    },
  ],
  umbrellas: [
    {
      slug: 'china-new-city-forum',
      name: { zh: '中国新型城市论坛', en: 'China New City Forum' },
      doubt: {
        zh: '原文没有说明论坛与荆门峰会的关系；这里按名称理解为荆门峰会属于该论坛。',
        en: 'The text does not explain how forum and summit relate; from the names, the Jingmen Summit is read as part of the forum.',
      },
      quotes: ['该会展中心将打造成为中国新型城市论坛永久会址'],
    },
  ],
  forums: [
    {
      slug: 'jingmen-2017',
      kind: 'conference',
      name: {
        zh: '2017中国新型城市论坛荆门峰会',
        en: '2017 China New City Forum, Jingmen Summit',
      },
      nameAsPrinted: '2017中国新型城市论坛荆门峰会',
      shortName: { zh: '荆门峰会', en: 'Jingmen Summit' },
      umbrella: 'china-new-city-forum',
      theme: {
        zh: '绿色发展——生态宜居与产业转型',
        en: 'Green Development: Ecological Liveability and Industrial Transformation',
      },
      themeAsPrinted: '绿色发展——生态宜居与产业转型',
      description: {
        zh: '为期3天的峰会由一个主论坛和三个分论坛组成，讨论新型城市建设与绿色转型，并展示荆门的城市转型和产业转型。办会以政府为主导，社会力量加入，按市场方式运作；专业机构、国际组织和知名企业参加了策划与执行，国内外客商到会。对荆门而言，它也是对外交往、寻找产业伙伴、推动生态建设和宣传城市的平台。期间发布一份报告，签订16项合作协议。',
        en: 'Over three days a main forum and three sub-forums dealt with building new cities and the green transition, and presented the transformation of Jingmen and its industry. It was led by government with public participation and run on market lines; professional bodies, international organisations and well-known companies helped to plan and stage it, and business people came from China and abroad. Jingmen used it for exchange, industrial contacts, ecological work and promotion of the city. One report was released and 16 cooperation agreements were signed.',
      },
      startsOn: '2017-11-19',
      startPrecision: 'day',
      endsOn: '2017-11-21',
      endPrecision: 'day',
      dateAsPrinted: '11月19日至21日',
      city: 'jingmen',
      venue: {
        zh: '荆门绿色生态科技产业城国际会展中心',
        en: 'International Convention and Exhibition Centre, Jingmen Green Eco-Technology Industry City',
      },
      venueAsPrinted: '荆门绿色生态科技产业城国际会展中心',
      mode: 'onsite',
      motif: 'gate',
      doubt: {
        zh: '日期未印年份，年份取自会议名称；原文称该会展中心为“主会场”，是否另有会场未记载。',
        en: 'The dates are printed without a year, which is taken from the name of the event; the centre is called the main venue, and whether there were others is not stated.',
      },
      quotes: [
        '11月19日至21日,以“绿色发展——生态宜居与产业转型”为主题的2017中国新型城市论坛荆门峰会,在荆门绿色生态科技产业城国际会展中心举行',
        '主会场设在荆门绿色生态科技产业城国际会展中心',
        '采取政府主导、社会参与、市场化运作的办会模式,引进专业机构、国际组织、知名企业共同参与会议的策划与实施',
        '成为我市对外交流合作、产业资源链接、生态建设促进、城市品牌推广的平台',
        '突出展示了荆门城市转型和产业转型取得的成绩',
        '来自国内外的客商也是满载而归',
        '历时3天的2017中国新型城市论坛荆门峰会圆满落幕',
      ],
    },
  ],
} satisfies ContentFile
