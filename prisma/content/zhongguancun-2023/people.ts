import type { ContentFile } from '../schema.ts'

/** Everyone who spoke, chaired, witnessed or signed; the text prints no Latin names. */
export default {
  source: 'zhongguancun-2023',
  people: [
    {
      slug: 'xing-haifeng',
      name: { zh: '邢海峰', en: 'Xing Haifeng' },
      quotes: ['城市建设司一级巡视员邢海峰'],
    },
    {
      slug: 'zhang-linwei',
      name: { zh: '章林伟', en: 'Zhang Linwei' },
      quotes: ['中国城镇供水排水协会会长章林伟'],
    },
    {
      slug: 'pan-anjun',
      name: { zh: '潘安君', en: 'Pan Anjun' },
      quotes: ['北京市水务局局长潘安君'],
    },
    {
      slug: 'jiang-jie',
      name: { zh: '姜杰', en: 'Jiang Jie' },
      quotes: ['中国建设银行北京市分行副行长姜杰'],
    },
    {
      slug: 'jia-haifeng',
      name: { zh: '贾海峰', en: 'Jia Haifeng' },
      quotes: ['研究中心主任贾海峰教授主持'],
    },
    {
      slug: 'wang-jiazhuo',
      name: { zh: '王家卓', en: 'Wang Jiazhuo' },
      quotes: ['生态市政院院长王家卓'],
    },
    {
      slug: 'guo-chunyuan',
      name: { zh: '郭纯园', en: 'Guo Chunyuan' },
      quotes: ['美国都市水文研究协会副主席郭纯园'],
    },
    {
      slug: 'pan-xiaojun',
      name: { zh: '潘晓军', en: 'Pan Xiaojun' },
      quotes: ['北京泰宁科创集团股份有限公司董事长潘晓军'],
    },
    {
      slug: 'peng-chiyan',
      name: { zh: '彭赤焰', en: 'Peng Chiyan' },
      quotes: ['德国汉诺威水有限公司总经理彭赤焰'],
    },
    {
      slug: 'li-junqi',
      name: { zh: '李俊奇', en: 'Li Junqi' },
      quotes: ['北京建筑大学副校长李俊奇'],
    },
    {
      slug: 'zhang-shuhan',
      name: { zh: '张书函', en: 'Zhang Shuhan' },
      quotes: ['城市水生态环境研究所技术总师张书函'],
    },
    {
      slug: 'liu-zhenfeng',
      name: { zh: '刘振锋', en: 'Liu Zhenfeng' },
      quotes: ['北京市通州区水务局副局长刘振锋'],
    },
    {
      slug: 'gao-qiong',
      name: { zh: '高琼', en: 'Gao Qiong' },
      quotes: ['北京北排装备产业有限公司董事长高琼'],
    },
    {
      slug: 'zhu-longlong',
      name: { zh: '朱珑珑', en: 'Zhu Longlong' },
      quotes: ['汩鸿（上海）环保工程设备有限公司董事长朱珑珑'],
    },
    {
      slug: 'wu-zhi',
      name: { zh: '武治', en: 'Wu Zhi' },
      quotes: ['武汉新烽光电股份有限公司董事长武治'],
    },
    {
      slug: 'zhi-binwei',
      name: { zh: '郅斌伟', en: 'Zhi Binwei' },
      doubt: {
        zh: '“政府采购促进中心主任、郅斌伟处长”按一人两衔著录，也可能指未具名的主任与郅斌伟两人。',
        en: 'The clause is read as one person with two titles; it may also mean an unnamed director and Zhi Binwei.',
      },
      quotes: ['政府采购促进中心主任、郅斌伟处长'],
    },
    {
      slug: 'wang-xuewei',
      name: { zh: '王学伟', en: 'Wang Xuewei' },
      quotes: ['（北京市城市更新联盟秘书长）王学伟先生'],
    },
    {
      slug: 'guo-hongyu',
      name: { zh: '郭虹宇', en: 'Guo Hongyu' },
      quotes: ['中关村绿智海绵城市生态家园产业联盟秘书长郭虹宇女士'],
    },
  ],
} satisfies ContentFile
