import type { ContentFile } from '../schema.ts'

/** The three persons the text names; its author stands in the source record. */
export default {
  source: 'jingmen-2017',
  people: [
    {
      slug: 'feng-kui',
      name: { zh: '冯奎', en: 'Feng Kui' },
      quotes: ['学术委员会秘书长冯奎发布了《中欧智慧城市发展报告》'],
    },
    {
      slug: 'zhang-yitao',
      name: { zh: '张依涛', en: 'Zhang Yitao' },
      quotes: ['市委副书记、市长张依涛表示'],
    },
    {
      slug: 'zhao-jun',
      name: { zh: '赵俊', en: 'Zhao Jun' },
      quotes: ['市委常委、市政府党组成员赵俊等领导'],
    },
  ],
} satisfies ContentFile
