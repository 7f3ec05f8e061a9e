import type { ContentFile } from '../schema.ts'

const HOSTS = '論壇由中國住房和城鄉建設部、新加坡國家發展部、天津市人民政府主辦'
const ORGANISERS =
  '由中國住房和城鄉建設部標準定額司、天津市濱海新區人民政府、天津市住房和城鄉建設委員會、中新天津生態城管委會、國家建築綠色低碳技術創新中心共同承辦'
const FOUNDERS = '由國家建築綠色低碳技術創新中心和新加坡CPG集團共同組建'
const INITIATORS =
  '由國家建築綠色低碳技術創新中心與世界綠色設計組織、新加坡CPG集團、新科大生態城科創中心等23家國內外知名院校、機構共同發起'

export default {
  source: 'sino-singapore-2025',
  participations: [
    {
      organisation: 'mohurd',
      forum: 'sino-singapore-2025',
      role: 'host',
      asPrinted: '中國住房和城鄉建設部',
      quotes: [HOSTS],
    },
    {
      organisation: 'singapore-mnd',
      forum: 'sino-singapore-2025',
      role: 'host',
      asPrinted: '新加坡國家發展部',
      quotes: [HOSTS],
    },
    {
      organisation: 'tianjin-government',
      forum: 'sino-singapore-2025',
      role: 'host',
      asPrinted: '天津市人民政府',
      quotes: [HOSTS],
    },
    {
      organisation: 'mohurd-standards-department',
      forum: 'sino-singapore-2025',
      role: 'organiser',
      asPrinted: '中國住房和城鄉建設部標準定額司',
      quotes: [ORGANISERS],
    },
    {
      organisation: 'binhai-government',
      forum: 'sino-singapore-2025',
      role: 'organiser',
      asPrinted: '天津市濱海新區人民政府',
      quotes: [ORGANISERS],
    },
    {
      organisation: 'tianjin-housing-commission',
      forum: 'sino-singapore-2025',
      role: 'organiser',
      asPrinted: '天津市住房和城鄉建設委員會',
      quotes: [ORGANISERS],
    },
    {
      organisation: 'tianjin-eco-city-committee',
      forum: 'sino-singapore-2025',
      role: 'organiser',
      asPrinted: '中新天津生態城管委會',
      quotes: [ORGANISERS],
    },
    {
      organisation: 'national-green-building-innovation-centre',
      forum: 'sino-singapore-2025',
      role: 'organiser',
      asPrinted: '國家建築綠色低碳技術創新中心',
      quotes: [ORGANISERS],
    },
    {
      organisation: 'national-green-building-innovation-centre',
      forum: 'sino-singapore-2025',
      outcome: 'green-building-demonstration-centre-unveiled',
      role: 'founder',
      asPrinted: '國家建築綠色低碳技術創新中心',
      quotes: [FOUNDERS],
    },
    {
      organisation: 'cpg-group',
      forum: 'sino-singapore-2025',
      outcome: 'green-building-demonstration-centre-unveiled',
      role: 'founder',
      asPrinted: '新加坡CPG集團',
      quotes: [FOUNDERS],
    },
    {
      organisation: 'national-green-building-innovation-centre',
      forum: 'sino-singapore-2025',
      outcome: 'green-building-alliance-launched',
      role: 'initiator',
      asPrinted: '國家建築綠色低碳技術創新中心',
      doubt: {
        zh: '是否计入“23家”文中未明说，按通常读法计入。',
        en: 'The text does not say outright that it counts among the 23; the natural reading, that it does, is adopted.',
      },
      quotes: [INITIATORS],
    },
    {
      organisation: 'world-green-design-organization',
      forum: 'sino-singapore-2025',
      outcome: 'green-building-alliance-launched',
      role: 'initiator',
      asPrinted: '世界綠色設計組織',
      quotes: [INITIATORS],
    },
    {
      organisation: 'cpg-group',
      forum: 'sino-singapore-2025',
      outcome: 'green-building-alliance-launched',
      role: 'initiator',
      asPrinted: '新加坡CPG集團',
      quotes: [INITIATORS],
    },
    {
      organisation: 'xinkeda-eco-city-innovation-centre',
      forum: 'sino-singapore-2025',
      outcome: 'green-building-alliance-launched',
      role: 'initiator',
      asPrinted: '新科大生態城科創中心',
      quotes: [INITIATORS],
    },
  ],
} satisfies ContentFile
