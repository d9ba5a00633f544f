import * as fc from 'fast-check'
import { masked, maskedName, maskedPhone } from './masks'

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''))

const mobile = fc
  .tuple(fc.constantFrom('13', '15', '17', '18', '19'), digits(9))
  .map((parts) => parts.join(''))
const idNumber = fc.tuple(digits(17), fc.constantFrom('0', '7', 'X', 'x')).map((parts) => parts.join(''))
const plate = fc.record({
  head: fc.constantFrom('鲁K', '京A', '沪B', '鲁k'),
  dot: fc.constantFrom('', '·', ' ', '-'),
  tail: fc.constantFrom('12345', 'D12345', 'A8B90', 'F1234学', 'd12345'),
})
const around = fc.constantFrom('', '电话', '请联系 ', '，', '（', 'ID', '微信_', ' tel:')
const after = fc.constantFrom('', '，多谢', ' 王', '。', '）', 'abc', '号')

const ORDINARY = [
  '楼顶搭建已经 3 天，从 2026年11月2日 开始，晚上 22:30 到 1:00 最吵。',
  '案件 环翠-20261123-0042 说 5 个工作日内答复，罚款 3000 元。',
  '噪声 75 dB(A)，面积约 120.5 平方米，共 12 户受影响，11 号开会。',
  '店里的 WIFI123456 和 iPhone15 与此无关。',
  '每天 18:00—23:00，油烟 1.5 mg/m³。',
]

describe('masked', () => {
  it('never leaves an 11-digit phone in a text', () => {
    fc.assert(
      fc.property(
        around,
        mobile,
        after,
        fc.constantFrom('', '+86', '86', '86-'),
        (before, phone, rest, code) => {
          const kept = masked(`${before}${code}${phone}${rest}`)
          expect(kept).not.toContain(phone)
          expect(kept).toContain(maskedPhone(phone))
        },
      ),
    )
  })

  it('masks a phone written in groups', () => {
    expect(masked('打 138 0013 8000 或 138-0013-8000')).toBe('打 138****8000 或 138****8000')
    expect(masked('座机 0631-5231234，06315231234')).toBe('座机 0631****1234，0631****1234')
  })

  it.each([
    ['电话１３９１２３４５６７８', '电话139****5678'],
    ['139.1234.5678', '139****5678'],
    ['139—1234—5678', '139****5678'],
    ['371002 19900101 1234', '371002********1234'],
    ['鲁Ｋ１２３４５', '鲁K·***45'],
    ['ａ＠ｂ.ｃｎ', 'a***@b.cn'],
    ['文化西路１８８号，５号楼３０１', '文化西路*号，*号楼*'],
    ['5#楼2单元301', '*#楼*单元*'],
  ])('masks %s, as people write it too', (written, expected) => {
    expect(masked(written)).toBe(expected)
  })

  it('never leaves an 18-digit id number in a text', () => {
    fc.assert(
      fc.property(around, idNumber, fc.constantFrom('', '，', '。', '号'), (before, number, rest) => {
        const kept = masked(`${before}${number}${rest}`)
        expect(kept).not.toContain(number.slice(6, 14))
        expect(kept).toContain(`${number.slice(0, 6)}********${number.slice(14)}`)
      }),
    )
  })

  it('never leaves a plate in a text', () => {
    fc.assert(
      fc.property(plate, fc.constantFrom('', '停在路口', '，'), ({ head, dot, tail }, rest) => {
        const kept = masked(`车牌${head}${dot}${tail}${rest}`)
        expect(kept).toBe(`车牌${head}·***${tail.slice(-2)}${rest}`)
      }),
    )
  })

  it('never leaves more of an e-mail’s local part than its first letter', () => {
    const local = fc.stringMatching(/^[a-z][a-z0-9._+%'-]{1,20}[a-z0-9]$/)
    fc.assert(
      fc.property(fc.constantFrom('邮箱', '邮箱：', 'to '), local, (before, name) => {
        expect(masked(`${before}${name}@example.com`)).toBe(`${before}${name[0]}***@example.com`)
      }),
    )
  })

  it('leaves a door number of no house', () => {
    expect(masked('文化西路12号3号楼2单元501室')).toBe('文化西路*号*号楼*单元*室')
  })

  it.each(ORDINARY)('leaves ordinary words with numbers alone: %s', (text) => {
    expect(masked(text)).toBe(text)
  })

  it('has nothing more to mask the second time', () => {
    const piece = fc.oneof(
      around,
      mobile,
      idNumber,
      plate.map(({ head, dot, tail }) => head + dot + tail),
      fc.constantFrom('a.b@c.cn', '12号楼', '海滨路3号', ' '),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = masked(pieces.join('，'))
        expect(masked(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a masked name', () => {
  it.each([
    ['居民', '居*'],
    ['服务者', '服**'],
    [' 李 ', '李*'],
    ['𠮷田', '𠮷*'],
    ['Resident', 'R***'],
  ])('of %s is %s', (name, shown) => {
    expect(maskedName(name)).toBe(shown)
  })
})
