import type { DiaryRules } from './rules'

/** Rules for tests of the diary. */
export const sampleDiaryRules: DiaryRules = {
  groups: ['fumes', 'noise'],
  metres: 300,
  minutesApart: 60,
  best: { spans: 3, hours: 2 },
  visitHours: 12,
  ask: { afterDays: 3, answerDays: 14 },
  rebound: { noes: 2, share: 0.5, answered: 0.5, words: '{no} / {answers}' },
}
