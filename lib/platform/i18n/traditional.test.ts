import { expect, test } from 'vitest'
import { memoise } from './bounded-cache.ts'
import {
  foldScript,
  toSimplified,
  toTraditional,
  toTraditionalInterface,
  toTraditionalName,
} from './traditional.ts'

test.each([
  ['论坛', '論壇'],
  ['机构', '機構'],
  ['检索', '檢索'],
  ['标签', '標籤'],
  ['平台', '平台'],
  ['台湾', '臺灣'],
  ['台州市', '台州市'],
  ['数据里', '數據裡'],
  ['水污染防治', '水污染防治'],
  ['联合发布', '聯合發布'],
  ['公布名单', '公布名單'],
  ['西咸新区', '西咸新區'],
  ['中关村软件园', '中關村軟件園'],
  ['审核', '審核'],
  ['不在论坛上签署', '不在論壇上簽署'],
  ['只在句首只出现一次', '只在句首只出現一次'],
  ['干部', '幹部'],
  ['岩土工程', '岩土工程'],
  ['“十四五”规划', '「十四五」規劃'],
  ['123.3亿元', '123.3億元'],
])('%s becomes %s', (simplified, traditional) => {
  expect(toTraditional(simplified)).toBe(traditional)
})

test('words change in our own labels only', () => {
  expect(toTraditionalInterface('打印议程')).toBe('列印議程')
  expect(toTraditionalInterface('开放数据')).toBe('開放資料')
  expect(toTraditional('跨境数据科技有限公司')).toBe('跨境數據科技有限公司')
})

test.each([
  ['范里', '范裡'],
  ['于洋', '于洋'],
  ['潘晓军', '潘曉軍'],
  ['贾海峰', '賈海峰'],
  ['汩鸿', '汩鴻'],
])('the name %s becomes %s', (name, traditional) => {
  expect(toTraditionalName(name)).toBe(traditional)
})

test('both scripts, both widths and both cases fold into one form', () => {
  const forms = ['海绵城市 ABC', '海綿城市 abc', ' 海綿城市 ＡＢＣ ']
  expect(new Set(forms.map(foldScript))).toEqual(new Set(['海绵城市 abc']))
  expect(toSimplified('中國住房和城鄉建設部')).toBe('中国住房和城乡建设部')
  expect(foldScript('平臺')).toBe(foldScript('平台'))
  expect(foldScript('臺灣')).toBe(foldScript('台灣'))
  expect(foldScript('裡面')).toBe(foldScript('裏面'))
})

test('what is derived folds back to where it came from', () => {
  for (const name of ['中新天津生态城管委会', '国家建筑绿色低碳技术创新中心', '余热发电']) {
    expect(toSimplified(toTraditional(name))).toBe(name)
  }
})

test('the cache forgets the oldest entry and computes each key once', () => {
  const calls: string[] = []
  const once = memoise(2, (key) => {
    calls.push(key)
    return key.toUpperCase()
  })
  expect([once('a'), once('a'), once('b'), once('c'), once('a')]).toEqual(['A', 'A', 'B', 'C', 'A'])
  expect(calls).toEqual(['a', 'b', 'c', 'a'])
})
