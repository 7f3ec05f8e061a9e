import type { ContentFile } from '../schema.ts'

const FIRST_LIST =
  '城市更新、綠色建築、綠色交通、清潔能源利用、水資源管理、固廢處理、市政投融資等七大專項領域'
const SECOND_LIST =
  '城市更新、綠色建築、綠色交通、水資源管理、廢固處理、清潔能源、市政投融資等相關領域'

/** Seven fields. The text lists them twice, in another order and two in other words; the first list is followed. */
export default {
  source: 'ec-link',
  themes: [
    {
      slug: 'urban-renewal',
      name: { zh: '城市更新', en: 'Urban renewal' },
      quotes: ['城市更新'],
    },
    {
      slug: 'green-building',
      name: { zh: '绿色建筑', hant: '綠色建築', en: 'Green building' },
      quotes: ['綠色建築'],
    },
    {
      slug: 'green-transport',
      name: { zh: '绿色交通', hant: '綠色交通', en: 'Green transport' },
      quotes: ['綠色交通'],
    },
    {
      slug: 'clean-energy',
      name: { zh: '清洁能源利用', hant: '清潔能源利用', en: 'Clean energy use' },
      aliases: ['清潔能源利用', '清潔能源'],
      quotes: ['清潔能源利用', '清潔能源'],
    },
    {
      slug: 'water-management',
      name: { zh: '水资源管理', hant: '水資源管理', en: 'Water resources management' },
      quotes: ['水資源管理'],
    },
    {
      slug: 'solid-waste-treatment',
      name: { zh: '固废处理', hant: '固廢處理', en: 'Solid waste treatment' },
      aliases: ['固廢處理', '廢固處理'],
      quotes: ['固廢處理', '廢固處理'],
    },
    {
      slug: 'municipal-finance',
      name: { zh: '市政投融资', hant: '市政投融資', en: 'Municipal investment and financing' },
      quotes: ['市政投融資'],
    },
  ],
  forumThemes: [
    {
      forum: 'ec-link',
      theme: 'urban-renewal',
      asPrinted: '城市更新',
      quotes: [FIRST_LIST, SECOND_LIST],
    },
    {
      forum: 'ec-link',
      theme: 'green-building',
      asPrinted: '綠色建築',
      quotes: [FIRST_LIST, SECOND_LIST],
    },
    {
      forum: 'ec-link',
      theme: 'green-transport',
      asPrinted: '綠色交通',
      quotes: [FIRST_LIST, SECOND_LIST],
    },
    {
      forum: 'ec-link',
      theme: 'clean-energy',
      asPrinted: '清潔能源利用',
      quotes: [FIRST_LIST, SECOND_LIST],
    },
    {
      forum: 'ec-link',
      theme: 'water-management',
      asPrinted: '水資源管理',
      quotes: [FIRST_LIST, SECOND_LIST],
    },
    {
      forum: 'ec-link',
      theme: 'solid-waste-treatment',
      asPrinted: '固廢處理',
      quotes: [FIRST_LIST, SECOND_LIST],
    },
    {
      forum: 'ec-link',
      theme: 'municipal-finance',
      asPrinted: '市政投融資',
      quotes: [FIRST_LIST, SECOND_LIST],
    },
  ],
} satisfies ContentFile
