import type { ContentFile } from '../schema.ts'

/** Organisations that several texts name, each with the forms printed there. */
export default {
  organisations: [
    {
      slug: 'mohurd',
      name: {
        zh: '中华人民共和国住房和城乡建设部',
        hant: '中華人民共和國住房和城鄉建設部',
        en: 'Ministry of Housing and Urban-Rural Development of the People’s Republic of China',
      },
      kind: 'ministry',
      country: 'CN',
      aliases: [
        {
          text: '住建部',
          kind: 'short',
          quotes: [
            { source: 'zhongguancun-2023', quote: '住建部要求各地深刻理解海绵城市建设理念' },
            { source: 'jingmen-2017', quote: '与住建部科技产业化中心共建' },
          ],
        },
        {
          text: '中國住房和城鄉建設部',
          kind: 'printed',
          quotes: [
            {
              source: 'sino-singapore-2025',
              quote: '論壇由中國住房和城鄉建設部、新加坡國家發展部、天津市人民政府主辦',
            },
          ],
        },
        {
          text: '住房和城鄉建設部',
          kind: 'printed',
          quotes: [{ source: 'ec-link', quote: '項目由住房和城鄉建設部為中方牽頭實施單位' }],
        },
      ],
      quotes: [{ source: 'zhongguancun-2023', quote: '中华人民共和国住房和城乡建设部城市建设司' }],
    },
    {
      slug: 'caupd',
      name: {
        zh: '中国城市规划设计研究院',
        hant: '中國城市規劃設計研究院',
        en: 'China Academy of Urban Planning and Design',
      },
      kind: 'institute',
      country: 'CN',
      aliases: [
        {
          text: '中國城市規劃設計研究院',
          kind: 'printed',
          quotes: [{ source: 'sino-singapore-2025', quote: '中國城市規劃設計研究院院長王凱' }],
        },
      ],
      quotes: [{ source: 'zhongguancun-2023', quote: '中国城市规划设计研究院设计副总工程师' }],
    },
  ],
} satisfies ContentFile
