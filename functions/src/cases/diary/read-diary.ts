import {
  answersUntil,
  askedOf,
  bestTimes,
  type DiaryView,
  getDiary,
  hasDiary,
  isOpen,
  nextOccurrence,
  nextTapAt,
  pictureOf,
  tallyOf,
} from '@yizhan/shared/cases'
import { accepted, type Instant, type Outcome, toEpoch } from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import { implement } from '../../platform/operation'
import type { DiaryDeps } from './deps'
import { mayAgreeVisit, type Seen, seenBy } from './seen'
import type { AnswerItem, DiaryOfPerson } from './table'

/** How many of one’s own taps are shown. */
const LAST = 20

const NONE: DiaryView = {
  group: null,
  picture: { taps: 0, people: 0, hours: [] },
  best: [],
  mayAgreeVisit: false,
}

const withoutPeople = <T extends { readonly people: number }>({ people: _, ...rest }: T) => rest

const weekOf = (
  { viewer, rules }: Seen,
  people: readonly DiaryOfPerson[],
): Pick<DiaryView, 'picture' | 'best'> => {
  const diaries = people.map(({ hours }) => hours)
  const picture = pictureOf(diaries)
  const best = bestTimes(diaries, rules.best)
  if (viewer.as === 'staff') return { picture, best }
  return {
    picture: { ...picture, hours: picture.hours.map(withoutPeople) },
    best: best.map(withoutPeople),
  }
}

const ownOf = async (
  { diary }: DiaryDeps,
  { record, rules, concerned }: Seen,
  mine: DiaryOfPerson | undefined,
  personId: string,
): Promise<Pick<DiaryView, 'tapping' | 'own'>> => {
  if (!concerned) return {}
  const last = mine ? await diary.lastTaps(record.id, personId, LAST) : []
  const nextAt = mine && nextTapAt(mine.lastAt, rules)
  return {
    own: { taps: mine?.taps ?? 0, last },
    ...(isOpen(record.state) ? { tapping: { metres: rules.metres, ...(nextAt ? { nextAt } : {}) } } : {}),
  }
}

const visitOf = async (
  { diary }: DiaryDeps,
  { record, viewer }: Seen,
  caller: Caller,
  now: Instant,
): Promise<Pick<DiaryView, 'visit'>> => {
  if (viewer.as !== 'staff' && record.reporterId !== caller.personId) return {}
  const agreed = await diary.visit(record.id)
  if (!agreed) return {}
  const next = nextOccurrence(agreed.window, now)
  return { visit: { window: agreed.window, by: agreed.by, at: agreed.at, ...(next ? { next } : {}) } }
}

const wordsOf = (answers: readonly AnswerItem[]) =>
  answers
    .flatMap(({ solved, text, at }) => (text ? [{ solved, text, at }] : []))
    .sort((a, b) => b.at.localeCompare(a.at))

const questionOf = async (
  { cases, diary }: DiaryDeps,
  { record, viewer, rules }: Seen,
  people: readonly DiaryOfPerson[],
  caller: Caller,
  now: Instant,
): Promise<Pick<DiaryView, 'question'>> => {
  const { closedAt } = record
  if (record.state !== 'closed' || closedAt === undefined || people.length === 0) return {}
  const asked = askedOf(
    record,
    people.map(({ personId }) => personId),
    await cases.followers(record.id),
  )
  const staff = viewer.as === 'staff'
  if (!staff && !asked.includes(caller.personId)) return {}
  const answers = await diary.answers(record.id, closedAt)
  const own = answers.find(({ personId }) => personId === caller.personId)
  const until = answersUntil(closedAt, rules)
  if (!staff && !own && toEpoch(now) > toEpoch(until)) return {}
  return {
    question: {
      until,
      asked: asked.includes(caller.personId),
      ...(own ? { mine: { solved: own.solved, at: own.at, ...(own.text ? { text: own.text } : {}) } } : {}),
      ...(staff ? { tally: { asked: asked.length, ...tallyOf(answers) }, words: wordsOf(answers) } : {}),
    },
  }
}

/** The diary as this viewer reads it; an empty one for a kind of case that has none. */
export const diaryOf = async (
  deps: DiaryDeps,
  seen: Seen,
  caller: Caller,
  now: Instant,
): Promise<DiaryView> => {
  const { record, category, rules } = seen
  if (!category || !hasDiary(category, rules)) return NONE
  const people = await deps.diary.people(record.id)
  const mine = people.find(({ personId }) => personId === caller.personId)
  return {
    group: category.group,
    ...weekOf(seen, people),
    ...(await ownOf(deps, seen, mine, caller.personId)),
    ...(await visitOf(deps, seen, caller, now)),
    mayAgreeVisit: mayAgreeVisit(seen),
    ...(await questionOf(deps, seen, people, caller, now)),
  }
}

export const makeGetDiary = (deps: DiaryDeps) =>
  implement(getDiary, async ({ params, caller, now }): Promise<Outcome<DiaryView>> => {
    const seen = await seenBy(deps, params.id, caller)
    return seen.ok ? accepted(await diaryOf(deps, seen.value, caller, now)) : seen
  })
