import type { ContentFile } from '../schema.ts'

/** The text names who signed and their posts, not in whose name. */
const PARTY_DOUBT = {
  zh: '原文只写签署人及其职务，未写签署方，此处记其职务所在的机构。',
  en: 'The text names the signatories and their posts, not the parties; the bodies of their posts are entered.',
}

export default {
  source: 'ec-link',
  people: [
    {
      slug: 'li-keqiang',
      name: { zh: '李克强', hant: '李克強', en: 'Li Keqiang' },
      quotes: ['時任國務院副總理李克強'],
    },
    {
      slug: 'barroso',
      name: { zh: '巴罗佐', hant: '巴羅佐', en: 'Barroso' },
      quotes: ['時任歐盟委員會主席巴羅佐'],
    },
  ],
  agreements: [
    {
      slug: 'eu-china-urbanisation-declaration-2012',
      kind: 'declaration',
      kindAsPrinted: '共同宣言',
      title: {
        zh: '中欧城镇化伙伴关系共同宣言',
        hant: '中歐城鎮化夥伴關係共同宣言',
        en: 'Joint Declaration on the EU–China Urbanisation Partnership',
      },
      titleAsPrinted: '中歐城鎮化夥伴關係共同宣言',
      summary: {
        zh: '在布鲁塞尔的中欧城镇化伙伴关系高层会议之际签署；EC-LINK项目是对它的落实。',
        en: 'Signed on the occasion of the partnership’s high-level meeting in Brussels; the EC-LINK project carries it out.',
      },
      forum: 'ec-link',
      city: 'brussels',
      placement: 'elsewhere',
      place: {
        zh: '布鲁塞尔，中欧城镇化伙伴关系高层会议',
        en: 'Brussels, high-level meeting of the EU–China Urbanisation Partnership',
      },
      signedOn: '2012-05-01',
      signedPrecision: 'month',
      dateAsPrinted: '2012年5月',
      partyForm: 'bilateral',
      partyFormDoubt: {
        zh: '原文写两人签署，未列签署方，按双方记。',
        en: 'The text has two persons sign and lists no parties; it is taken as bilateral.',
      },
      parties: [
        {
          organisation: 'state-council',
          asPrinted: '國務院',
          doubt: PARTY_DOUBT,
          quotes: ['時任國務院副總理李克強'],
        },
        {
          organisation: 'european-commission',
          asPrinted: '歐盟委員會',
          doubt: PARTY_DOUBT,
          quotes: ['時任歐盟委員會主席巴羅佐'],
        },
      ],
      followUps: [
        {
          state: 'done',
          title: {
            zh: '中欧低碳生态城市合作项目启动招标程序',
            en: 'The tender for the EC-LINK project opens',
          },
          on: '2012-11-01',
          precision: 'month',
          dateAsPrinted: '當年11月',
          quotes: [
            '當年11月,中歐低碳生態城市合作項目正式啟動招標程序',
            '這是落實《中歐城鎮化夥伴關係共同宣言》的務實合作',
          ],
        },
      ],
      doubt: {
        zh: '写签署的一句本身没有日期和地点，此处从前一句，记为2012年5月布鲁塞尔的高层会议。',
        en: 'The sentence on the signing has no date or place of its own; those of the sentence before it, the Brussels meeting of May 2012, are adopted.',
      },
      quotes: [
        '時任國務院副總理李克強與時任歐盟委員會主席巴羅佐簽署《中歐城鎮化夥伴關係共同宣言》',
        '2012年5月,中歐城鎮化夥伴關係高層會議在布魯塞爾舉行',
      ],
    },
  ],
  appearances: [
    {
      person: 'li-keqiang',
      forum: 'ec-link',
      agreement: 'eu-china-urbanisation-declaration-2012',
      party: 'state-council',
      role: 'signatory',
      nameAsPrinted: '李克強',
      titles: [
        {
          asPrinted: '時任國務院副總理',
          text: {
            zh: '时任国务院副总理',
            hant: '時任國務院副總理',
            en: 'Vice Premier of the State Council at the time',
          },
          organisation: 'state-council',
        },
      ],
      quotes: ['時任國務院副總理李克強與時任歐盟委員會主席巴羅佐簽署'],
    },
    {
      person: 'barroso',
      forum: 'ec-link',
      agreement: 'eu-china-urbanisation-declaration-2012',
      party: 'european-commission',
      role: 'signatory',
      nameAsPrinted: '巴羅佐',
      titles: [
        {
          asPrinted: '時任歐盟委員會主席',
          text: {
            zh: '时任欧盟委员会主席',
            hant: '時任歐盟委員會主席',
            en: 'President of the European Commission at the time',
          },
          organisation: 'european-commission',
        },
      ],
      quotes: ['時任歐盟委員會主席巴羅佐簽署《中歐城鎮化夥伴關係共同宣言》'],
    },
  ],
} satisfies ContentFile
