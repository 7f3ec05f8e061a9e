import type { ContentFile } from '../schema.ts'

const forum = 'zhongguancun-2023'
const guides = {
  zh: '文中称“指导和鼎力支持”；只列为指导单位，不重复列入支持单位。',
  en: 'The text says “guidance and full support”; listed as guiding only, not again as supporting.',
}

/** Who held, guided, helped and supported; the text names no 承办 (organiser). */
export default {
  source: 'zhongguancun-2023',
  participations: [
    {
      organisation: 'zhongguancun-sponge-city-alliance',
      forum,
      role: 'host',
      asPrinted: '中关村绿智海绵城市生态家园产业联盟',
      quotes: ['由中关村绿智海绵城市生态家园产业联盟主办'],
    },
    {
      organisation: 'china-urban-water-association',
      forum,
      role: 'guiding',
      asPrinted: '中国城镇供水排水协会',
      remark: guides,
      quotes: [
        '本次大会得到中国城镇供水排水协会，北京市科学技术委员会、中关村科技园区管理委员会，北京市水务局的指导和鼎力支持',
      ],
    },
    {
      organisation: 'beijing-sci-tech-zgc-committee',
      forum,
      role: 'guiding',
      asPrinted: '北京市科学技术委员会、中关村科技园区管理委员会',
      remark: guides,
      quotes: ['北京市科学技术委员会、中关村科技园区管理委员会，北京市水务局的指导和鼎力支持'],
    },
    {
      organisation: 'beijing-water-authority',
      forum,
      role: 'guiding',
      asPrinted: '北京市水务局',
      remark: guides,
      quotes: ['北京市水务局的指导和鼎力支持'],
    },
    {
      organisation: 'china-urban-water-association-sponge-city-committee',
      forum,
      role: 'co_organiser',
      asPrinted: '中国城镇供水排水协会海绵城市建设专业委员会',
      quotes: ['由中国城镇供水排水协会海绵城市建设专业委员会，中关村软件园协办'],
    },
    {
      organisation: 'zhongguancun-software-park',
      forum,
      role: 'co_organiser',
      asPrinted: '中关村软件园',
      quotes: ['中关村软件园协办'],
    },
    {
      organisation: 'tongzhou-sponge-city-office',
      forum,
      role: 'supporting',
      asPrinted: '北京市通州区海绵城市建设领导小组办公室',
      quotes: ['并得到北京市通州区海绵城市建设领导小组办公室'],
    },
    {
      organisation: 'beijing-water-science-institute',
      forum,
      role: 'supporting',
      asPrinted: '北京市水科学技术研究院',
      quotes: ['办公室、北京市水科学技术研究院、北京建筑大学'],
    },
    {
      organisation: 'bucea',
      forum,
      role: 'supporting',
      asPrinted: '北京建筑大学',
      quotes: ['、北京建筑大学、中关村海绵城市工程研究院有限公司'],
    },
    {
      organisation: 'zhongguancun-sponge-city-engineering-institute',
      forum,
      role: 'supporting',
      asPrinted: '中关村海绵城市工程研究院有限公司',
      quotes: ['、中关村海绵城市工程研究院有限公司、北京泰宁科创集团股份有限公司、'],
    },
    {
      organisation: 'taining-group',
      forum,
      role: 'supporting',
      asPrinted: '北京泰宁科创集团股份有限公司',
      quotes: ['、北京泰宁科创集团股份有限公司、中国建筑学会建筑给水排水研究分会'],
    },
    {
      organisation: 'architectural-society-water-branch',
      forum,
      role: 'supporting',
      asPrinted: '中国建筑学会建筑给水排水研究分会',
      quotes: ['、中国建筑学会建筑给水排水研究分会、'],
    },
    {
      organisation: 'urban-stormwater-key-laboratory',
      forum,
      role: 'supporting',
      asPrinted: '城市雨水系统与水环境教育部重点实验室',
      quotes: ['、城市雨水系统与水环境教育部重点实验室、'],
    },
    {
      organisation: 'beijing-water-cycle-key-laboratory',
      forum,
      role: 'supporting',
      asPrinted: '城市水循环与海绵城市技术北京市重点实验室',
      quotes: ['、城市水循环与海绵城市技术北京市重点实验室、'],
    },
    {
      organisation: 'beijing-sponge-city-innovation-centre',
      forum,
      role: 'supporting',
      asPrinted: '北京海绵城市应用集成产业创新中心',
      quotes: ['、北京海绵城市应用集成产业创新中心、'],
    },
    {
      organisation: 'zhongguancun-digital-building-alliance',
      forum,
      role: 'supporting',
      asPrinted: '中关村数字建筑绿色发展联盟',
      quotes: ['中关村数字建筑绿色发展联盟等单位的支持'],
    },
  ],
} satisfies ContentFile
