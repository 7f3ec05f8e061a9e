import type { ContentFile } from '../schema.ts'

const forum = 'zhongguancun-2023'
const agreement = 'zhongguancun-ccb-taining-cooperation'

/** The quoted greeter, and who witnessed and signed the agreement. */
export default {
  source: 'zhongguancun-2023',
  appearances: [
    {
      person: 'jiang-jie',
      forum,
      role: 'statement',
      nameAsPrinted: '姜杰',
      titles: [
        {
          asPrinted: '中国建设银行北京市分行副行长',
          text: {
            zh: '中国建设银行北京市分行副行长',
            en: 'Deputy President, China Construction Bank, Beijing Branch',
          },
          organisation: 'ccb-beijing',
        },
      ],
      remark: {
        zh: '祝贺大会召开，认为在碳达峰、碳中和的背景下讨论可持续智慧城市与绿色生态家园，意义重大。',
        en: 'Congratulated the conference and called its subjects, sustainable smart cities and green ecological homes, highly significant at a time of carbon peaking and carbon neutrality.',
      },
      doubt: {
        zh: '原文单独引述这段话，未说明是否出自其致辞；推想为同一次讲话。',
        en: 'The text quotes these words on their own and does not say whether they come from his remarks; they are presumed to.',
      },
      quotes: [
        '中国建设银行北京市分行副行长姜杰先生对大会的召开表示热烈祝贺',
        '探讨创建可持续性发展智慧城市，缔造绿色生态家园的相关议题，在当下碳达峰、碳中和的背景下，意义重大',
      ],
    },
    {
      person: 'zhi-binwei',
      forum,
      session: 'signing',
      agreement,
      role: 'witness',
      nameAsPrinted: '郅斌伟',
      titles: [
        {
          asPrinted: '北京市科委中关村管委会政府采购促进中心主任',
          text: {
            zh: '北京市科委中关村管委会政府采购促进中心主任',
            en: 'Director, Government Procurement Promotion Centre of the Beijing Municipal Science and Technology Commission and Administrative Commission of Zhongguancun Science Park',
          },
          organisation: 'zgc-government-procurement-centre',
        },
        {
          asPrinted: '处长',
          text: { zh: '处长', en: 'Division Head' },
        },
      ],
      doubt: {
        zh: '按一人两衔著录；也可能指未具名的主任与郅斌伟两人。“处长”所属机构未写明。',
        en: 'Read as one person with two titles; it may also mean an unnamed director and Zhi Binwei. Which body “处长” belongs to is not said.',
      },
      quotes: ['北京市科委中关村管委会政府采购促进中心主任、郅斌伟处长'],
    },
    {
      person: 'li-junqi',
      forum,
      session: 'signing',
      agreement,
      role: 'witness',
      nameAsPrinted: '李俊奇',
      titles: [
        {
          asPrinted: '北京建筑大学副校长',
          text: {
            zh: '北京建筑大学副校长',
            en: 'Vice-President, Beijing University of Civil Engineering and Architecture',
          },
          organisation: 'bucea',
        },
      ],
      quotes: ['北京建筑大学副校长李俊奇先生'],
    },
    {
      person: 'pan-xiaojun',
      forum,
      session: 'signing',
      agreement,
      role: 'witness',
      nameAsPrinted: '潘晓军',
      titles: [
        {
          asPrinted: '中关村绿智海绵城市生态家园产业联盟理事长',
          text: {
            zh: '中关村绿智海绵城市生态家园产业联盟理事长',
            en: 'Chair of the Council, Zhongguancun Green-Smart Sponge City Ecological Homeland Industry Alliance',
          },
          organisation: 'zhongguancun-sponge-city-alliance',
        },
      ],
      quotes: ['中关村绿智海绵城市生态家园产业联盟理事长潘晓军先生的见证下'],
    },
    {
      person: 'wang-xuewei',
      forum,
      session: 'signing',
      agreement,
      party: 'ccb-beijing',
      role: 'signatory',
      nameAsPrinted: '王学伟',
      titles: [
        {
          asPrinted: '建行北京分行公司部总经理',
          text: {
            zh: '建行北京分行公司部总经理',
            en: 'General Manager, Corporate Banking Department, China Construction Bank, Beijing Branch',
          },
          organisation: 'ccb-beijing',
        },
        {
          asPrinted: '北京市城市更新联盟秘书长',
          text: {
            zh: '北京市城市更新联盟秘书长',
            en: 'Secretary-General, Beijing Urban Renewal Alliance',
          },
          organisation: 'beijing-urban-renewal-alliance',
        },
      ],
      doubt: {
        zh: '签署人有两个职务，原文未写明代表哪一机构；按建行北京分行著录。',
        en: 'The signatory holds two posts and the text does not say for which body he signed; recorded for the Beijing branch of the bank.',
      },
      quotes: ['建行北京分行公司部总经理（北京市城市更新联盟秘书长）王学伟先生'],
    },
    {
      person: 'guo-hongyu',
      forum,
      session: 'signing',
      agreement,
      party: 'taining-group',
      role: 'signatory',
      nameAsPrinted: '郭虹宇',
      titles: [
        {
          asPrinted: '泰宁科创集团国际战略总裁',
          text: {
            zh: '泰宁科创集团国际战略总裁',
            en: 'President for International Strategy, Taining Science and Innovation Group',
          },
          organisation: 'taining-group',
        },
        {
          asPrinted: '中关村绿智海绵城市生态家园产业联盟秘书长',
          text: {
            zh: '中关村绿智海绵城市生态家园产业联盟秘书长',
            en: 'Secretary-General, Zhongguancun Green-Smart Sponge City Ecological Homeland Industry Alliance',
          },
          organisation: 'zhongguancun-sponge-city-alliance',
        },
      ],
      doubt: {
        zh: '签署人有两个职务，原文未写明代表哪一机构；按泰宁科创集团著录。',
        en: 'The signatory holds two posts and the text does not say for which body she signed; recorded for Taining Group.',
      },
      quotes: ['泰宁科创集团国际战略总裁、中关村绿智海绵城市生态家园产业联盟秘书长郭虹宇女士'],
    },
  ],
} satisfies ContentFile
