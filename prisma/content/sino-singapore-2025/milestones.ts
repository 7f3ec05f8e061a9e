import type { ContentFile } from '../schema.ts'

/** What the text dates, plans and refers to around the forum. */
export default {
  source: 'sino-singapore-2025',
  milestones: [
    {
      slug: 'demonstration-zone-plan-approved',
      forum: 'sino-singapore-2025',
      kind: 'background',
      title: {
        zh: '国务院批复同意生态城国家绿色发展示范区实施方案',
        en: 'The State Council approves the plan for the Eco-city’s national green development demonstration zone',
      },
      description: {
        zh: '方案覆盖2024至2035年，为生态城新的十年确定方向。',
        en: 'The plan, for 2024 to 2035, sets the course of the Eco-city’s new decade.',
      },
      startsOn: '2024-08-03',
      precision: 'day',
      dateAsPrinted: '2024年8月3日',
      city: 'tianjin-eco-city',
      quotes: [
        '2024年8月3日,國務院批復同意《中新天津生態城建設國家綠色發展示範區實施方案(2024-2035)》',
        '為生態城新十年高質量發展錨定新坐標',
      ],
    },
    {
      slug: 'recycling-group-founded',
      forum: 'sino-singapore-2025',
      kind: 'background',
      title: {
        zh: '中国资源循环集团有限公司在天津成立',
        en: 'China Resource Recycling Group is founded in Tianjin',
      },
      description: {
        zh: '在全国的中央企业中，第一个以资源循环利用为主业。',
        en: 'The first centrally owned enterprise in China whose main business is the recycling of resources.',
      },
      startsOn: '2024-10-01',
      precision: 'month',
      dateAsPrinted: '2024年10月',
      city: 'tianjin',
      quotes: ['2024年10月,中國資源循環集團有限公司在天津成立'],
    },
    {
      slug: 'recycling-group-eco-city-plan',
      forum: 'sino-singapore-2025',
      kind: 'plan',
      title: {
        zh: '中国资源循环集团与生态城的产城融合计划',
        en: 'China Resource Recycling Group plans to join industry and city in the Eco-city',
      },
      description: {
        zh: '集团计划按生态城需要布局业务，共建绿色科技研究院，引入前沿技术、增加应用场景、孵化产业，使产业与城市互相促进。',
        en: 'The group plans to fit its business to the Eco-city’s needs, to build the Green Technology Research Institute jointly, and to bring in new technology, open fields of application and incubate industry, so that industry and city further each other.',
      },
      city: 'tianjin-eco-city',
      quotes: [
        '中國資環將圍繞產城融合發展',
        '共建綠色科技研究院,導入前沿技術、拓寬應用場景、推動產業孵化,以產促城、以城興產',
      ],
    },
  ],
  references: [
    {
      slug: 'demonstration-zone-plan',
      forum: 'sino-singapore-2025',
      title: {
        zh: '中新天津生态城建设国家绿色发展示范区实施方案（2024—2035）',
        hant: '中新天津生態城建設國家綠色發展示範區實施方案(2024-2035)',
        en: 'Implementation Plan for Building a National Green Development Demonstration Zone in the Sino-Singapore Tianjin Eco-city (2024–2035)',
      },
      titleAsPrinted: '中新天津生態城建設國家綠色發展示範區實施方案(2024-2035)',
      remark: {
        zh: '2024年8月3日获国务院批复同意。',
        en: 'Approved by the State Council on 3 August 2024.',
      },
      quotes: [
        '2024年8月3日,國務院批復同意《中新天津生態城建設國家綠色發展示範區實施方案(2024-2035)》',
      ],
    },
    {
      slug: 'singapore-green-plan-2030',
      forum: 'sino-singapore-2025',
      title: {
        zh: '新加坡2030绿色发展蓝图',
        hant: '新加坡2030綠色發展藍圖',
        en: 'Singapore Green Plan 2030',
      },
      titleAsPrinted: '新加坡2030綠色發展藍圖',
      remark: {
        zh: '分五个方面，由詹道松在论坛上介绍。',
        en: 'In five parts; presented at the forum by Zhan Daosong.',
      },
      quotes: ['介紹了新加坡2030綠色發展藍圖'],
    },
  ],
} satisfies ContentFile
