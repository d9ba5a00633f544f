import { area } from '../area'

/** What a row says of time beside the times themselves; the first screen needs no more of clocks. */
export const dueTexts = area({
  zh: { paused: '已暂停' },
  en: { paused: 'Paused' },
  ko: { paused: '일시 중지' },
})
