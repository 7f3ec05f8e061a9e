import type { ContentFile } from '../schema.ts'

const PARTNER_DOUBT = {
  zh: '原文只说平台收录了这些城市的案例，未说它们是项目的合作城市。',
  en: 'The text says that the platform holds cases of these cities, not that they are partners of the project.',
}

/** Ten pilots and six practice cases. Which pilot works in which field is not recorded. */
export default {
  source: 'ec-link',
  cityRoles: [
    {
      city: 'zhuhai',
      forum: 'ec-link',
      role: 'comprehensive_pilot',
      asPrinted: '珠海',
      quotes: ['2個綜合試點城市(珠海、洛陽)'],
    },
    {
      city: 'luoyang',
      forum: 'ec-link',
      role: 'comprehensive_pilot',
      asPrinted: '洛陽',
      quotes: ['2個綜合試點城市(珠海、洛陽)'],
    },
    {
      city: 'weihai',
      forum: 'ec-link',
      role: 'specialised_pilot',
      asPrinted: '威海',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      city: 'changzhou',
      forum: 'ec-link',
      role: 'specialised_pilot',
      asPrinted: '常州',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      city: 'guilin',
      forum: 'ec-link',
      role: 'specialised_pilot',
      asPrinted: '桂林',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      city: 'hefei',
      forum: 'ec-link',
      role: 'specialised_pilot',
      asPrinted: '合肥',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      city: 'liuzhou',
      forum: 'ec-link',
      role: 'specialised_pilot',
      asPrinted: '柳州',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      city: 'qingdao',
      forum: 'ec-link',
      role: 'specialised_pilot',
      asPrinted: '青島',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      city: 'zhuzhou',
      forum: 'ec-link',
      role: 'specialised_pilot',
      asPrinted: '株洲',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      city: 'xixian-new-area',
      forum: 'ec-link',
      role: 'specialised_pilot',
      asPrinted: '西咸新區',
      quotes: ['8個專項試點城市(威海、常州、桂林、合肥、柳州、青島、株洲、西咸新區)'],
    },
    {
      city: 'amsterdam',
      forum: 'ec-link',
      role: 'practice_case',
      asPrinted: '阿姆斯特丹',
      doubt: PARTNER_DOUBT,
      quotes: [
        '收錄了阿姆斯特丹、巴塞羅那、柏林、博洛尼亞、鹿特丹和瓦倫西亞等歐洲先進生態城市的實踐案例',
      ],
    },
    {
      city: 'barcelona',
      forum: 'ec-link',
      role: 'practice_case',
      asPrinted: '巴塞羅那',
      doubt: PARTNER_DOUBT,
      quotes: [
        '收錄了阿姆斯特丹、巴塞羅那、柏林、博洛尼亞、鹿特丹和瓦倫西亞等歐洲先進生態城市的實踐案例',
      ],
    },
    {
      city: 'berlin',
      forum: 'ec-link',
      role: 'practice_case',
      asPrinted: '柏林',
      doubt: PARTNER_DOUBT,
      quotes: [
        '收錄了阿姆斯特丹、巴塞羅那、柏林、博洛尼亞、鹿特丹和瓦倫西亞等歐洲先進生態城市的實踐案例',
      ],
    },
    {
      city: 'bologna',
      forum: 'ec-link',
      role: 'practice_case',
      asPrinted: '博洛尼亞',
      doubt: PARTNER_DOUBT,
      quotes: [
        '收錄了阿姆斯特丹、巴塞羅那、柏林、博洛尼亞、鹿特丹和瓦倫西亞等歐洲先進生態城市的實踐案例',
      ],
    },
    {
      city: 'rotterdam',
      forum: 'ec-link',
      role: 'practice_case',
      asPrinted: '鹿特丹',
      doubt: PARTNER_DOUBT,
      quotes: [
        '收錄了阿姆斯特丹、巴塞羅那、柏林、博洛尼亞、鹿特丹和瓦倫西亞等歐洲先進生態城市的實踐案例',
      ],
    },
    {
      city: 'valencia',
      forum: 'ec-link',
      role: 'practice_case',
      asPrinted: '瓦倫西亞',
      doubt: PARTNER_DOUBT,
      quotes: [
        '收錄了阿姆斯特丹、巴塞羅那、柏林、博洛尼亞、鹿特丹和瓦倫西亞等歐洲先進生態城市的實踐案例',
      ],
    },
  ],
} satisfies ContentFile
