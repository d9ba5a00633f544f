const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/**
 * What the public may never read in a text, and how much of it stays (phone 3+4, id number 6+4, plate 鲁K·***45, e-mail
 * first letter). Without lookbehind, which Safari before 16.4 cannot read at all.
 */
const MASKS: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [
    /(^|\D)(\d{6})[-–—. ]?\d{8}[-–—. ]?(\d{3}(?:\d(?!\d)|[Xx]))/g,
    (_, before = '', head = '', tail = '') => `${before}${head}********${tail}`,
  ],
  [
    /(^|\D)(?:86[-–—. ]?)?(1\d{2})[-–—. ]?\d{4}[-–—. ]?(\d{4})(?!\d)/g,
    (_, before = '', head = '', tail = '') => `${before}${head}****${tail}`,
  ],
  [
    /(^|\D)(0\d{2,3})[-–—. ]?\d{3,4}(\d{4})(?!\d)/g,
    (_, before = '', head = '', tail = '') => `${before}${head}****${tail}`,
  ],
  [
    new RegExp(`([${PROVINCES}] ?[A-Z])[·•. -]?[A-Z0-9]{3,4}([A-Z0-9][A-Z0-9挂学警港澳])(?![A-Z0-9])`, 'gi'),
    (_, head = '', tail = '') => `${head}·***${tail}`,
  ],
  [
    /([\w!#$%&'*+/=?^`{|}~-])[\w!#$%&'*+/=?^`{|}~.-]*@([\w-]+\.[\w.-]+)/g,
    (_, head = '', host = '') => `${head}***@${host}`,
  ],
  [/\d+(号楼|#楼|栋|幢|单元|室|号院)/g, (_, unit = '') => `*${unit}`],
  [/(\*(?:号楼|#楼|栋|幢|单元|号院))[-–— ]?\d{2,4}(?!\d)/g, (_, unit = '') => `${unit}*`],
  [/([路街巷道弄里]|胡同)\d+(?:-\d+)?号/g, (_, street = '') => `${street}*号`],
]

/** Letters and digits as wide as Chinese ones, which an input method writes as readily as narrow ones. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ＠．－]/g
const narrow = (text: string): string =>
  text.replace(WIDE, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

/** A text with phones, id numbers, plates, e-mails and house numbers masked (PIPL; public views of cases). */
export const masked = (text: string): string =>
  MASKS.reduce((kept, [pattern, replace]) => kept.replace(pattern, replace), narrow(text))

/** Whether a text tells something of a person that the public may not read. */
export const tellsOfPerson = (text: string): boolean => masked(text) !== narrow(text)

export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

const MOST_STARS = 3

/** Of a name, the first letter alone: 居*, 服**, R***. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = name.trim()
  return `${first}${'*'.repeat(Math.min(MOST_STARS, Math.max(1, rest.length)))}`
}
