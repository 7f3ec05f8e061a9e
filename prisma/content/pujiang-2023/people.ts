import type { ContentFile } from '../schema.ts'

/** Everybody the text names. Titles stand with the appearances. */
export default {
  source: 'pujiang-2023',
  people: [
    {
      slug: 'liu-duo',
      name: { zh: '刘多', hant: '劉多', en: 'Liu Duo' },
      quotes: ['上海市副市長劉多'],
    },
    {
      slug: 'hem-vanndy',
      name: { zh: '韩万迪', hant: '韓萬迪', en: 'Hem Vanndy' },
      latinAsPrinted: 'Hem Vanndy',
      honorific: 'H.E.',
      country: 'KH',
      quotes: ['柬埔寨工業與科技創新部部長韓萬迪(H.E. Hem Vanndy)'],
    },
    {
      slug: 'zhu-xuehua',
      name: { zh: '祝学华', hant: '祝學華', en: 'Zhu Xuehua' },
      quotes: ['科技部社會發展科技司司長祝學華'],
    },
    {
      slug: 'kwakwa-edward',
      name: { zh: '爱德华·卡卡', hant: '愛德華•卡卡', en: 'Edward Kwakwa' },
      latinAsPrinted: 'Edward Kwakwa',
      quotes: ['愛德華•卡卡(Edward Kwakwa)'],
    },
    {
      slug: 'shang-yuying',
      name: { zh: '尚玉英', en: 'Shang Yuying' },
      quotes: ['上海市政府副秘書長尚玉英'],
    },
    {
      slug: 'chuop-paris',
      name: { zh: '朱欧普·帕里斯', hant: '朱歐普•帕里斯', en: 'Chuop Paris' },
      latinAsPrinted: 'Chuop Paris',
      honorific: 'H.E.',
      country: 'KH',
      quotes: ['柬埔寨環境部國務秘書朱歐普•帕里斯(H.E.Chuop Paris)'],
    },
    {
      slug: 'xie-wenlan',
      name: { zh: '谢文澜', hant: '謝文瀾', en: 'Xie Wenlan' },
      quotes: ['上海市科委副主任謝文瀾'],
    },
    {
      slug: 'liu-guangyong',
      name: { zh: '刘光勇', hant: '劉光勇', en: 'Liu Guangyong' },
      quotes: ['上海市外辦副主任劉光勇'],
    },
    {
      slug: 'wang-zhen',
      name: { zh: '王震', en: 'Wang Zhen' },
      quotes: ['主任王震'],
    },
    {
      slug: 'chen-shuai',
      name: { zh: '陈帅', hant: '陳帥', en: 'Chen Shuai' },
      quotes: ['虹口區副區長陳帥'],
    },
  ],
} satisfies ContentFile
