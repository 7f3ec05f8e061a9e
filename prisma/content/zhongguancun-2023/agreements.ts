import type { ContentFile } from '../schema.ts'

/** The one agreement of the text. It states no subject, amount or term. */
export default {
  source: 'zhongguancun-2023',
  agreements: [
    {
      slug: 'zhongguancun-ccb-taining-cooperation',
      kind: 'strategic_cooperation',
      kindAsPrinted: '战略合作协议',
      title: { zh: '战略合作协议', en: 'Strategic cooperation agreement' },
      summary: {
        zh: '一家银行分行与一家科创企业的代表在大会上签署，三位具名者见证。',
        en: 'Signed at the conference by representatives of a bank’s branch and a technology group, before three named witnesses.',
      },
      forum: 'zhongguancun-2023',
      session: 'signing',
      placement: 'at_forum',
      signedOn: '2023-05-30',
      signedPrecision: 'day',
      dateAsPrinted: '5月30日',
      partyForm: 'bilateral',
      parties: [
        {
          organisation: 'ccb-beijing',
          asPrinted: '建行北京分行',
          doubt: {
            zh: '签署人另任北京市城市更新联盟秘书长，原文只说“代表所在机构”；按建行北京分行著录。',
            en: 'The signatory is also Secretary-General of the Beijing Urban Renewal Alliance, and the text says only that he represented his institution; recorded as the Beijing branch of the bank.',
          },
          quotes: ['建行北京分行公司部总经理（北京市城市更新联盟秘书长）王学伟先生'],
        },
        {
          organisation: 'taining-group',
          asPrinted: '泰宁科创集团',
          doubt: {
            zh: '签署人另任产业联盟秘书长，原文没有写明代表哪一方；按泰宁科创集团著录。',
            en: 'The signatory is also Secretary-General of the alliance and the text does not say which body she represented; recorded as Taining Group.',
          },
          quotes: ['泰宁科创集团国际战略总裁、中关村绿智海绵城市生态家园产业联盟秘书长郭虹宇女士'],
        },
      ],
      quotes: ['分别代表所在机构签署了战略合作协议', '5月30日'],
    },
  ],
} satisfies ContentFile
