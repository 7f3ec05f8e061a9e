import { describe, expect, it } from 'vitest'
import { compareNames, letterOf, type OrderedName } from './name-order.ts'

const han = (chinese: string): OrderedName => ({ chinese })
const sorted = (names: string[], order: 'pinyin' | 'stroke') =>
  names
    .map(han)
    .sort(compareNames(order))
    .map(({ chinese }) => chinese)

describe('compareNames', () => {
  it('orders by strokes, as Chinese lists of names do', () => {
    expect(sorted(['张三', '李四', '王五', '丁一', '于右'], 'stroke')).toEqual([
      '丁一',
      '于右',
      '王五',
      '张三',
      '李四',
    ])
  })

  it('orders by reading, with surnames that are read otherwise', () => {
    expect(
      sorted(['朱珑珑', '曾国', '爱德华·卡卡', '重庆', '陈帅', 'EC-Link', '冯奎'], 'pinyin'),
    ).toEqual(['爱德华·卡卡', '陈帅', '重庆', 'EC-Link', '冯奎', '曾国', '朱珑珑'])
  })

  it('orders English names without regard to marks', () => {
    const names = ['Zhu', 'Lüjihang', 'Liuzhou', 'Luoyang'].map((latin) => ({
      chinese: '甲',
      latin,
    }))
    expect(names.sort(compareNames('latin')).map(({ latin }) => latin)).toEqual([
      'Liuzhou',
      'Lüjihang',
      'Luoyang',
      'Zhu',
    ])
  })
})

describe('letterOf', () => {
  it.each([
    ['王家卓', 'W'],
    ['单雄', 'S'],
    ['欧盟', 'O'],
    ['鄂州', 'E'],
    ['安', 'A'],
    ['EC-Link', 'E'],
    ['2017中国新型城市论坛', '#'],
  ])('puts %s under %s', (chinese, letter) => {
    expect(letterOf({ chinese }, 'pinyin')).toBe(letter)
  })

  it('takes the Latin form in the Latin order', () => {
    expect(letterOf({ chinese: '绿技行', latin: 'Lüjihang (Shanghai)' }, 'latin')).toBe('L')
  })
})
