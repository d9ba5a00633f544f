import { diaryRules, moderationRules } from '@yizhan/shared/cases'
import type { Cursors } from '../platform/cursor'
import type { Limits } from '../platform/limits'
import type { Operation } from '../platform/operation'
import type { FactHandlers } from '../platform/outbox'
import type { Settings } from '../platform/settings'
import type { Store, TableDefinition } from '../platform/store'
import { makeActOnCase } from './act-on-case'
import { makeAfterStep } from './after-step'
import { makeAlertNeighbours } from './alert-neighbours'
import { type CaseBook, makeCaseBook } from './case-book'
import { makeCaseNumbers } from './case-number'
import { makeCaseStore } from './case-store'
import { CLOCKS } from './clock-table'
import { makeRepeatOf } from './count-repeats'
import { makeRuleBook } from './desk'
import { DIARY_TABLES, makeDiary } from './diary'
import type { AfterStep } from './facts'
import { makeFollowCase, makeUnfollowCase } from './follow-case'
import { makeListCases } from './list-cases'
import { makeListCategories } from './list-categories'
import { makeListNearbyCases } from './list-nearby-cases'
import { makeLoads } from './loads'
import { type ContentCheck, MODERATION, makeModeration, makePublicity, type WechatPush } from './moderation'
import { makeListCasePeople } from './people-of-case'
import { makePhotos, PHOTOS } from './photos'
import type { CleanPhotoOf, PeopleDesk, PhotoDesk, PhotoStorage, StationBook } from './ports'
import { type CaseStories, makeCaseStories, publicOperations } from './public'
import { makeGetCase, makeListEvents } from './read-case'
import { makeViewing } from './read-view'
import { makeLooks, makeRecords, RECORD_TABLES, type ReadFileBy } from './record'
import { makeReportCase } from './report-case'
import { makeRouter } from './route-case'
import { makeSweep, SWEEPS, type Sweep } from './sweep'
import { sweepAll } from './sweep-all'
import { CASES, EVENTS, FOLLOWINGS, LOADS, NUMBERS, TASKS } from './table'
import { makeTellOfStep } from './tell-of-step'
import { makeTrackCase } from './track-case'
import { makeTrackingCodes } from './tracking'

export type { CaseBook, CaseSpot } from './case-book'
export type { AfterStep, Stepped } from './facts'
export type { ContentCheck, WechatPush } from './moderation'
export type { CleanPhotoOf, PhotoDesk, PhotoStorage } from './ports'
export type { CaseStories } from './public'
export type { CaseFile, FileBlock, FileColumn, FileMaker, FilePhoto, ReadFileBy } from './record'
export { refusedPhoto } from './refused-photo'

export interface CasesDependencies {
  readonly store: Store
  readonly settings: Settings
  readonly stations: StationBook
  readonly people: PeopleDesk & {
    /** Under which name WeChat knows a person. */
    readonly openIdOf: (personId: string) => Promise<string | undefined>
  }
  readonly storage: PhotoStorage
  /** The picture library; without it there are no photo operations. */
  readonly clean?: CleanPhotoOf | undefined
  readonly contentCheck: ContentCheck
  /** Where this deployment takes WeChat's messages. */
  readonly push?: WechatPush | undefined
  /** Makes files of cases; without it there are none to be had here. */
  readonly files?: ReadFileBy | undefined
  readonly cursors: Cursors
  readonly limits: Limits
  readonly secret: string
  /** What others do after a step of a case. */
  readonly afterStep: AfterStep
}

export interface Cases {
  readonly operations: readonly Operation[]
  readonly facts: FactHandlers
  readonly sweep: Sweep
  readonly stories: CaseStories
  readonly book: CaseBook
  readonly photos: PhotoDesk
}

export const makeCases = (d: CasesDependencies): Cases => {
  const { store, stations, people } = d
  const cases = makeCaseStore(store)
  const book = makeRuleBook(d.settings, stations)
  const codes = makeTrackingCodes(d.secret)
  const photos = makePhotos({
    store,
    storage: d.storage,
    limits: d.limits,
    maySeePhotosOf: async (caseId, caller) => {
      const seen = await viewing.seen(caseId, caller)
      return seen.ok && seen.value.viewer.as !== 'follower'
    },
  })
  const router = makeRouter(stations, book, makeLoads(store))
  const looks = makeLooks(store, d.settings)
  const viewing = makeViewing(cases, book, photos, people, looks)
  const open = { store, settings: d.settings, cases, stations, publicity: makePublicity(store), photos }
  const moderation = makeModeration({
    store,
    cursors: d.cursors,
    cases,
    photos,
    rules: () => d.settings.read('moderation', moderationRules),
    openIdOf: people.openIdOf,
    contentCheck: d.contentCheck,
    push: d.push,
  })
  const records = makeRecords({ ...d, cases, book, viewing, looks })
  const diary = makeDiary(store, {
    cases,
    viewing,
    book,
    stations,
    people,
    rules: () => d.settings.read('diary', diaryRules),
  })
  return {
    operations: [
      makeListCategories(book),
      makeReportCase({
        limits: d.limits,
        cases,
        book,
        stations,
        photos,
        viewing,
        codes,
        router,
        repeatOf: makeRepeatOf(store, book),
        nextNumber: makeCaseNumbers(store),
      }),
      makeListCases(store, d.cursors),
      makeListNearbyCases(store, cases, book, stations),
      ...publicOperations(open),
      makeGetCase(cases, viewing, looks),
      makeListEvents(cases, viewing, looks),
      makeActOnCase({ limits: d.limits, cases, book, stations, photos, viewing, router }),
      makeListCasePeople({ viewing, stations, book, loadsOf: makeLoads(store) }),
      makeFollowCase(store, cases),
      makeUnfollowCase(store),
      makeTrackCase(cases, codes),
      ...diary.operations,
      ...moderation.operations,
      ...(d.clean ? photos.operations(d.clean) : []),
      ...records.operations,
    ],
    facts: {
      ...moderation.facts,
      ...diary.facts,
      ...makeAfterStep(
        store,
        moderation.afterStep,
        makeTellOfStep(cases, book, stations, people),
        makeAlertNeighbours(cases, people),
        diary.afterStep,
        records.afterStep,
        d.afterStep,
      ),
    },
    sweep: sweepAll(makeSweep(store, cases, book), moderation.timeOut, diary.sweep),
    stories: makeCaseStories(open),
    book: makeCaseBook({ store, cases, viewing, stations }),
    photos,
  }
}

export const CASE_TABLES: readonly TableDefinition[] = [
  CASES,
  EVENTS,
  CLOCKS,
  FOLLOWINGS,
  LOADS,
  NUMBERS,
  PHOTOS,
  MODERATION,
  SWEEPS,
  TASKS,
  ...DIARY_TABLES,
  ...RECORD_TABLES,
]
