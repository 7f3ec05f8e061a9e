import type { ContentFile } from '../schema.ts'

/** The partnership, the project as a body, and those who carry, advise and support it. */
export default {
  source: 'ec-link',
  organisations: [
    {
      slug: 'state-council',
      name: { zh: '国务院', hant: '國務院', en: 'State Council' },
      kind: 'government',
      country: 'CN',
      quotes: ['時任國務院副總理李克強'],
    },
    {
      slug: 'european-commission',
      name: { zh: '欧盟委员会', hant: '歐盟委員會', en: 'European Commission' },
      kind: 'international',
      parent: 'european-union',
      quotes: ['時任歐盟委員會主席巴羅佐'],
    },
    {
      slug: 'eu-china-urbanisation-partnership',
      name: {
        zh: '中欧城镇化伙伴关系',
        hant: '中歐城鎮化夥伴關係',
        en: 'EU–China Urbanisation Partnership',
      },
      kind: 'programme',
      description: {
        zh: '中欧之间的战略合作框架，中欧低碳生态城市合作项目是其中一个重要项目。',
        en: 'A framework of strategic cooperation between China and Europe; EC-LINK is one of its important projects.',
      },
      quotes: ['“中歐城鎮化夥伴關係”戰略合作框架下的重要務實合作項目之一'],
    },
    {
      slug: 'ec-link-project',
      name: {
        zh: '中欧低碳生态城市合作项目',
        hant: '中歐低碳生態城市合作項目',
        en: 'Europe-China Eco Cities Link',
      },
      latinAsPrinted: 'Europe-China Eco Cities Link',
      kind: 'programme',
      parent: 'eu-china-urbanisation-partnership',
      aliases: [
        {
          text: 'EC-LINK',
          kind: 'short',
          quotes: ['(Europe-China Eco Cities Link,簡稱EC-LINK)'],
        },
        {
          text: '中歐生態城',
          kind: 'printed',
          doubt: {
            zh: '同一名称也指网站，此处按“‘中欧生态城’项目”读作项目的别称。',
            en: 'The same name stands for the website; where the text speaks of the “project” of that name it is read as another name of this one.',
          },
          quotes: ['在國內10個試點城市成功開展了“中歐生態城”項目'],
        },
      ],
      quotes: [
        '中歐低碳生態城市合作項目(Europe-China Eco Cities Link,簡稱EC-LINK)即是“中歐城鎮化夥伴關係”戰略合作框架下的重要務實合作項目之一',
      ],
    },
    {
      slug: 'giz',
      name: {
        zh: '德国国际合作机构',
        hant: '德國國際合作機構',
        en: 'German Agency for International Cooperation (GIZ)',
      },
      latinAsPrinted: 'GIZ',
      kind: 'agency',
      country: 'DE',
      aliases: [{ text: 'GIZ', kind: 'short', quotes: ['德國國際合作機構(GIZ)'] }],
      quotes: ['由德國國際合作機構(GIZ),為項目辦提供'],
    },
    {
      slug: 'european-union',
      name: { zh: '欧盟', hant: '歐盟', en: 'European Union' },
      kind: 'international',
      quotes: ['由歐盟與住房和城鄉建設部支持'],
    },
  ],
  participations: [
    {
      organisation: 'mohurd',
      forum: 'ec-link',
      role: 'lead_implementer',
      asPrinted: '住房和城鄉建設部',
      remark: { zh: '中方牵头实施单位。', en: 'Leads the implementation on the Chinese side.' },
      quotes: ['項目由住房和城鄉建設部為中方牽頭實施單位'],
    },
    {
      organisation: 'giz',
      forum: 'ec-link',
      role: 'technical_adviser',
      asPrinted: '德國國際合作機構(GIZ)',
      remark: {
        zh: '在协调、执行、管理、专业等方面向项目办提供技术建议和人员。',
        en: 'Gives the project office technical advice and staff for coordination, execution, management and specialist matters, among others.',
      },
      quotes: [
        '由德國國際合作機構(GIZ),為項目辦提供協調、執行、管理和專業等方面技術建議以及人員支持',
      ],
    },
    {
      organisation: 'european-union',
      forum: 'ec-link',
      outcome: 'ec-link-platform',
      role: 'supporting',
      asPrinted: '歐盟',
      quotes: ['由歐盟與住房和城鄉建設部支持的跨學科、跨領域的中歐城鎮化合作平臺'],
    },
    {
      organisation: 'mohurd',
      forum: 'ec-link',
      outcome: 'ec-link-platform',
      role: 'supporting',
      asPrinted: '住房和城鄉建設部',
      quotes: ['由歐盟與住房和城鄉建設部支持的跨學科、跨領域的中歐城鎮化合作平臺'],
    },
  ],
} satisfies ContentFile
