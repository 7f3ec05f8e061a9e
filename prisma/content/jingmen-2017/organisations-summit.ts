import type { ContentFile } from '../schema.ts'

/** Bodies that took part in the summit, hosted, supported or are named beside it. */
export default {
  source: 'jingmen-2017',
  organisations: [
    {
      slug: 'un-habitat',
      name: {
        zh: '联合国人居署',
        en: 'United Nations Human Settlements Programme (UN-Habitat)',
      },
      kind: 'international',
      quotes: ['来自联合国人居署、欧洲环境基金会、美国人类生态科学院'],
    },
    {
      slug: 'european-environment-foundation',
      name: { zh: '欧洲环境基金会', en: 'European Environment Foundation' },
      kind: 'international',
      quotes: ['来自联合国人居署、欧洲环境基金会、美国人类生态科学院'],
    },
    {
      slug: 'american-academy-of-human-ecology',
      name: { zh: '美国人类生态科学院', en: 'American Academy of Human Ecology' },
      kind: 'institute',
      country: 'US',
      quotes: ['来自联合国人居署、欧洲环境基金会、美国人类生态科学院'],
    },
    {
      slug: 'shenzhen-ibr',
      name: { zh: '深圳建科院', en: 'Shenzhen Institute of Building Research' },
      kind: 'institute',
      country: 'CN',
      doubt: {
        zh: '原文只印简称，登记全称未记载。',
        en: 'Only this short form is printed; the registered name is not stated.',
      },
      quotes: ['与深圳建科院共建绿色生态科技产业城', '设计单位深圳建科院'],
    },
    {
      slug: 'mohurd-technology-industrialisation-centre',
      name: {
        zh: '住建部科技产业化中心',
        en: 'Centre for Science, Technology and Industrialisation, Ministry of Housing and Urban-Rural Development',
      },
      kind: 'agency',
      country: 'CN',
      parent: 'mohurd',
      doubt: {
        zh: '原文只印这一简称，全称未记载。',
        en: 'Only this short form is printed; the full name is not stated.',
      },
      quotes: ['与住建部科技产业化中心共建国家绿色建材和装配式建筑产业园区'],
    },
    {
      slug: 'ndrc',
      name: {
        zh: '国家发展和改革委员会',
        en: 'National Development and Reform Commission',
      },
      kind: 'ministry',
      country: 'CN',
      quotes: ['由国家发展和改革委员会城市和小城镇改革发展中心、荆门市人民政府联合主办'],
    },
    {
      slug: 'ndrc-city-small-town-centre',
      name: {
        zh: '国家发展和改革委员会城市和小城镇改革发展中心',
        en: 'Centre for Urban and Small Town Reform and Development, National Development and Reform Commission',
      },
      kind: 'agency',
      country: 'CN',
      parent: 'ndrc',
      quotes: ['由国家发展和改革委员会城市和小城镇改革发展中心、荆门市人民政府联合主办'],
    },
    {
      slug: 'jingmen-municipal-government',
      name: { zh: '荆门市人民政府', en: 'Jingmen Municipal People’s Government' },
      kind: 'government',
      country: 'CN',
      city: 'jingmen',
      aliases: [{ text: '市政府', kind: 'short', quotes: ['按照市委、市政府要求'] }],
      quotes: ['荆门市人民政府联合主办'],
    },
    {
      slug: 'chinese-society-for-urban-studies',
      name: { zh: '中国城市科学研究会', en: 'Chinese Society for Urban Studies' },
      kind: 'association',
      country: 'CN',
      quotes: ['中国城市科学研究会生态城市研究专业委员会予以支持'],
    },
    {
      slug: 'csus-eco-city-committee',
      name: {
        zh: '中国城市科学研究会生态城市研究专业委员会',
        en: 'Eco-city Research Committee, Chinese Society for Urban Studies',
      },
      kind: 'association',
      country: 'CN',
      parent: 'chinese-society-for-urban-studies',
      quotes: ['中国城市科学研究会生态城市研究专业委员会予以支持'],
    },
    {
      slug: 'ndrc-city-small-town-centre-academic-committee',
      name: {
        zh: '国家发展和改革委员会城市和小城镇改革发展中心学术委员会',
        en: 'Academic Committee, Centre for Urban and Small Town Reform and Development, National Development and Reform Commission',
      },
      kind: 'other',
      country: 'CN',
      parent: 'ndrc-city-small-town-centre',
      quotes: ['国家发展和改革委员会城市和小城镇改革发展中心学术委员会秘书长冯奎'],
    },
    {
      slug: 'bgi-shenzhen',
      name: { zh: '深圳华大基因', en: 'BGI, Shenzhen' },
      kind: 'company',
      country: 'CN',
      doubt: {
        zh: '原文只印此名，公司全称未记载。',
        en: 'Printed in this form only; the full company name is not stated.',
      },
      quotes: ['我市与深圳华大基因等公司签订16项合作协议'],
    },
    {
      slug: 'jingmen-party-committee',
      name: {
        zh: '中共荆门市委',
        en: 'Jingmen Municipal Committee of the Communist Party of China',
      },
      kind: 'other',
      country: 'CN',
      city: 'jingmen',
      aliases: [{ text: '市委', kind: 'printed', quotes: ['按照市委、市政府要求'] }],
      doubt: {
        zh: '原文只印“市委”，这里按上下文写作荆门市委。',
        en: 'The text prints only “市委” (municipal Party committee); read from the context as that of Jingmen.',
      },
      quotes: ['市委副书记、市长张依涛表示'],
    },
  ],
} satisfies ContentFile
