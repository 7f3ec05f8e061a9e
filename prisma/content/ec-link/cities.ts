import type { ContentFile } from '../schema.ts'

/** Places of the text: the pilots, the European cases, and where the two conferences stand. */
export default {
  source: 'ec-link',
  cities: [
    {
      slug: 'brussels',
      name: { zh: '布鲁塞尔', hant: '布魯塞爾', en: 'Brussels' },
      country: 'BE',
      quotes: ['中歐城鎮化夥伴關係高層會議在布魯塞爾舉行'],
    },
    {
      slug: 'zhuhai',
      name: { zh: '珠海', en: 'Zhuhai' },
      country: 'CN',
      quotes: ['2個綜合試點城市(珠海、洛陽)'],
    },
    {
      slug: 'luoyang',
      name: { zh: '洛阳', hant: '洛陽', en: 'Luoyang' },
      country: 'CN',
      quotes: ['2個綜合試點城市(珠海、洛陽)'],
    },
    {
      slug: 'weihai',
      name: { zh: '威海', en: 'Weihai' },
      country: 'CN',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      slug: 'changzhou',
      name: { zh: '常州', en: 'Changzhou' },
      country: 'CN',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      slug: 'guilin',
      name: { zh: '桂林', en: 'Guilin' },
      country: 'CN',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      slug: 'hefei',
      name: { zh: '合肥', en: 'Hefei' },
      country: 'CN',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      slug: 'liuzhou',
      name: { zh: '柳州', en: 'Liuzhou' },
      country: 'CN',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      slug: 'qingdao',
      name: { zh: '青岛', hant: '青島', en: 'Qingdao' },
      country: 'CN',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      slug: 'zhuzhou',
      name: { zh: '株洲', en: 'Zhuzhou' },
      country: 'CN',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      slug: 'xixian-new-area',
      name: { zh: '西咸新区', hant: '西咸新區', en: 'Xixian New Area' },
      country: 'CN',
      isCity: false,
      doubt: {
        zh: '原文列为专项试点城市，按名称是新区而不是市。',
        en: 'The text lists it among the pilot cities; by its name it is a new area, not a city.',
      },
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      slug: 'amsterdam',
      name: { zh: '阿姆斯特丹', en: 'Amsterdam' },
      country: 'NL',
      quotes: [
        '收錄了阿姆斯特丹、巴塞羅那、柏林、博洛尼亞、鹿特丹和瓦倫西亞等歐洲先進生態城市的實踐案例',
      ],
    },
    {
      slug: 'barcelona',
      name: { zh: '巴塞罗那', hant: '巴塞羅那', en: 'Barcelona' },
      country: 'ES',
      quotes: [
        '收錄了阿姆斯特丹、巴塞羅那、柏林、博洛尼亞、鹿特丹和瓦倫西亞等歐洲先進生態城市的實踐案例',
      ],
    },
    {
      slug: 'berlin',
      name: { zh: '柏林', en: 'Berlin' },
      country: 'DE',
      quotes: [
        '收錄了阿姆斯特丹、巴塞羅那、柏林、博洛尼亞、鹿特丹和瓦倫西亞等歐洲先進生態城市的實踐案例',
      ],
    },
    {
      slug: 'bologna',
      name: { zh: '博洛尼亚', hant: '博洛尼亞', en: 'Bologna' },
      country: 'IT',
      quotes: [
        '收錄了阿姆斯特丹、巴塞羅那、柏林、博洛尼亞、鹿特丹和瓦倫西亞等歐洲先進生態城市的實踐案例',
      ],
    },
    {
      slug: 'rotterdam',
      name: { zh: '鹿特丹', en: 'Rotterdam' },
      country: 'NL',
      quotes: [
        '收錄了阿姆斯特丹、巴塞羅那、柏林、博洛尼亞、鹿特丹和瓦倫西亞等歐洲先進生態城市的實踐案例',
      ],
    },
    {
      slug: 'valencia',
      name: { zh: '瓦伦西亚', hant: '瓦倫西亞', en: 'Valencia' },
      country: 'ES',
      quotes: [
        '收錄了阿姆斯特丹、巴塞羅那、柏林、博洛尼亞、鹿特丹和瓦倫西亞等歐洲先進生態城市的實踐案例',
      ],
    },
    {
      slug: 'suzhou',
      name: { zh: '苏州', hant: '蘇州', en: 'Suzhou' },
      country: 'CN',
      quotes: ['蘇州國際博覽中心'],
    },
  ],
} satisfies ContentFile
