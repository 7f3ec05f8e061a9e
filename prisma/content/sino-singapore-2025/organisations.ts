import type { ContentFile } from '../schema.ts'

/** Organisers, employers and the group that presented, in the order of the text. */
export default {
  source: 'sino-singapore-2025',
  organisations: [
    {
      slug: 'singapore-mnd',
      name: {
        zh: '新加坡国家发展部',
        hant: '新加坡國家發展部',
        en: 'Ministry of National Development, Singapore',
      },
      kind: 'ministry',
      country: 'SG',
      quotes: ['論壇由中國住房和城鄉建設部、新加坡國家發展部、天津市人民政府主辦'],
    },
    {
      slug: 'tianjin-government',
      name: {
        zh: '天津市人民政府',
        hant: '天津市人民政府',
        en: 'Tianjin Municipal People’s Government',
      },
      kind: 'government',
      country: 'CN',
      city: 'tianjin',
      quotes: ['論壇由中國住房和城鄉建設部、新加坡國家發展部、天津市人民政府主辦'],
    },
    {
      slug: 'mohurd-standards-department',
      name: {
        zh: '中国住房和城乡建设部标准定额司',
        hant: '中國住房和城鄉建設部標準定額司',
        en: 'Department of Standards and Norms, Ministry of Housing and Urban-Rural Development of China',
      },
      kind: 'ministry',
      country: 'CN',
      parent: 'mohurd',
      quotes: ['由中國住房和城鄉建設部標準定額司、'],
    },
    {
      slug: 'binhai-government',
      name: {
        zh: '天津市滨海新区人民政府',
        hant: '天津市濱海新區人民政府',
        en: 'People’s Government of Binhai New Area, Tianjin',
      },
      kind: 'government',
      country: 'CN',
      city: 'tianjin',
      aliases: [
        {
          text: '天津濱海新區人民政府',
          kind: 'printed',
          quotes: ['在簽約環節,天津濱海新區人民政府、'],
        },
      ],
      quotes: ['天津市濱海新區人民政府、天津市住房和城鄉建設委員會'],
    },
    {
      slug: 'tianjin-housing-commission',
      name: {
        zh: '天津市住房和城乡建设委员会',
        hant: '天津市住房和城鄉建設委員會',
        en: 'Tianjin Municipal Commission of Housing and Urban-Rural Development',
      },
      kind: 'government',
      country: 'CN',
      city: 'tianjin',
      quotes: ['天津市住房和城鄉建設委員會'],
    },
    {
      slug: 'tianjin-eco-city-committee',
      name: {
        zh: '中新天津生态城管委会',
        hant: '中新天津生態城管委會',
        en: 'Administrative Committee of Sino-Singapore Tianjin Eco-city',
      },
      kind: 'government',
      country: 'CN',
      city: 'tianjin-eco-city',
      aliases: [
        {
          text: '生態城管委會',
          kind: 'short',
          quotes: ['全國市長研修學院與生態城管委會簽署戰略合作協議'],
        },
      ],
      quotes: ['中新天津生態城管委會、國家建築綠色低碳技術創新中心共同承辦'],
    },
    {
      slug: 'national-green-building-innovation-centre',
      name: {
        zh: '国家建筑绿色低碳技术创新中心',
        hant: '國家建築綠色低碳技術創新中心',
        en: 'National Technology Innovation Centre for Green and Low-Carbon Building',
      },
      kind: 'institute',
      country: 'CN',
      aliases: [
        {
          text: '國創中心',
          kind: 'short',
          doubt: {
            zh: '简称只见于“國創中心國際示範中心”，按上下文读作国家建筑绿色低碳技术创新中心。',
            en: 'The short form occurs only inside the name of the demonstration centre and is read as this centre from the context.',
          },
          quotes: ['國創中心國際示範中心將依托新加坡的區位優勢和國際資源網絡'],
        },
      ],
      quotes: ['國家建築綠色低碳技術創新中心共同承辦'],
    },
    {
      slug: 'china-resource-recycling-group',
      name: {
        zh: '中国资源循环集团有限公司',
        hant: '中國資源循環集團有限公司',
        en: 'China Resource Recycling Group Co., Ltd.',
      },
      kind: 'company',
      country: 'CN',
      city: 'tianjin',
      aliases: [
        {
          text: '中國資源循環集團',
          kind: 'short',
          quotes: ['中國資源循環集團黨委副書記、總經理朱建春'],
        },
        {
          text: '中國資環',
          kind: 'short',
          quotes: ['中國資環將圍繞產城融合發展'],
        },
      ],
      description: {
        zh: '2024年10月成立于天津，在中央企业中第一个以资源循环利用为主业，核心理念为“深挖城市矿山、守护绿水青山”，报道认为与生态城的绿色发展理念一致。',
        en: 'A centrally owned enterprise founded in Tianjin in October 2024, the first whose main business is the recycling of resources. Its guiding idea: mining the city, guarding clear waters and green hills; the report finds it in accord with the Eco-city’s own idea of green development.',
      },
      quotes: [
        '2024年10月,中國資源循環集團有限公司在天津成立,這是全國首家以資源循環利用為主營業務的中央企業',
        '“深挖城市礦山、守護綠水青山”的核心理念',
      ],
    },
    {
      slug: 'green-technology-institute-eco-city',
      name: {
        zh: '绿色科技研究院',
        hant: '綠色科技研究院',
        en: 'Green Technology Research Institute',
      },
      kind: 'institute',
      country: 'CN',
      city: 'tianjin-eco-city',
      parent: 'china-resource-recycling-group',
      description: {
        zh: '设在中新天津生态城，与国内外高校和科研机构有联系，有一批先进的技术储备，各业务领域的技术图谱已初步绘成。',
        en: 'Settled in the Sino-Singapore Tianjin Eco-city; it is in contact with universities and research bodies at home and abroad, keeps a stock of advanced technologies, and has a first technology map of each field of business.',
      },
      doubt: {
        zh: '研究院隶属集团系据上下文判断；文中又说将“共建”，可能另有共建方。',
        en: 'That the institute belongs to the group is read from the context; the text also speaks of building it jointly, so there may be partners.',
      },
      quotes: ['綠色科技研究院落戶生態城', '初步形成各業務領域技術圖譜', '共建綠色科技研究院'],
    },
  ],
} satisfies ContentFile
