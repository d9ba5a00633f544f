import { createHash } from 'node:crypto'
import type { Actor, CaseEvent, CaseRecord, Category } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { DISTRICT } from '../../table'
import * as zh from '../i18n/zh'
import type { LookRecord } from '../table'
import type { CaseFile, FileBlock, FilePhoto } from './case-file'
import { eventRow, hashOfEvents } from './events'
import { lookColumns, lookRows } from './looks'
import { namedPhotos } from './photos'
import { signatureColumns, signatureRows } from './signatures'
import {
  answersOf,
  clockResult,
  fill,
  lawOf,
  limitOf,
  momentOf,
  routingReason,
  signed,
  wordOf,
} from './words'

export interface Filed {
  readonly record: CaseRecord
  readonly events: readonly CaseEvent[]
  readonly category: Category
  readonly bodyOf: (id: string) => string | undefined
  /** Not given for the reporter's copy. */
  readonly looks?: readonly LookRecord[]
  readonly pictures: Readonly<Record<string, FilePhoto['picture']>>
  readonly madeBy: string
  readonly madeAt: Instant
}

type Row = readonly [string, string]
type MaybeRow = readonly [string, string | undefined]

/** Rows that say something. */
const rows = (all: readonly MaybeRow[]): Row[] =>
  all.flatMap(([label, value]): Row[] => (value === undefined || value === '' ? [] : [[label, value]]))

const columns = (titles: readonly string[], shares: readonly number[]) =>
  titles.map((title, n) => ({ title, share: shares[n] ?? 0 }))

const heading = (text: string): FileBlock => ({ kind: 'heading', text })
const facts = (...all: readonly MaybeRow[]): FileBlock => ({ kind: 'facts', rows: rows(all) })
const note = (text: string): FileBlock => ({ kind: 'note', text })

const at = (moment: Instant | undefined) => moment && momentOf(moment)

const cover = ({ record: c, category, looks }: Filed): FileBlock[] => {
  const code = `${DISTRICT}-${category.code}`
  const place = { street: c.street.name, community: c.community.name, note: c.placeNote }
  return [
    { kind: 'title', text: looks ? zh.FILE.title : zh.FILE.copyTitle, below: c.number },
    facts(
      [zh.FACTS.number, c.number],
      [zh.FACTS.matter, fill(zh.FILE.matter, { label: category.label.zh, code })],
      [zh.FACTS.place, fill(zh.FILE.place, place).trim()],
      [
        zh.FACTS.coordinates,
        fill(zh.FILE.coordinates, { lat: c.place.lat.toFixed(6), lng: c.place.lng.toFixed(6) }),
      ],
      [zh.FACTS.station, c.stationName],
      [zh.FACTS.reportedAt, at(c.createdAt)],
      [zh.FACTS.resolvedAt, at(c.resolvedAt)],
      [zh.FACTS.closedAt, at(c.closedAt)],
      [zh.FACTS.state, wordOf(zh.STATE_WORDS, c.state)],
      [zh.FACTS.outcome, c.result && wordOf(zh.OUTCOME_WORDS, c.result.outcome)],
      [zh.FACTS.law, [lawOf(category), c.result?.legalBasis].filter(Boolean).join(zh.FILE.join)],
      [zh.FACTS.firstResponder, signed(c.firstResponder)],
      [zh.FACTS.handler, signed(c.handler)],
      [zh.FACTS.hotline, c.hotline?.order],
    ),
    ...(looks ? [] : [note(zh.TEXTS.copy)]),
  ]
}

const report = ({ record: c, category }: Filed): FileBlock[] => [
  heading(zh.HEADINGS.report),
  facts(
    [zh.FACTS.door, wordOf(zh.DOOR_WORDS, c.door)],
    [
      zh.FACTS.reporter,
      [c.anonymous ? zh.TEXTS.anonymous : zh.TEXTS.named, zh.TEXTS.noContact].join(zh.FILE.join),
    ],
    [zh.FACTS.happenedAt, at(c.happenedAt)],
    ...answersOf(category, c.answers),
    [zh.FACTS.text, c.text === '' ? zh.TEXTS.noWords : c.text],
  ),
]

const duty = ({ record: c, bodyOf }: Filed): FileBlock[] => [
  heading(zh.HEADINGS.duty),
  facts(
    ...c.routing.map((step): Row => [wordOf(zh.ROUTING_STEPS, step.step), routingReason(step, bodyOf)]),
    [zh.FACTS.duty, c.duty.basis.zh],
    [zh.FACTS.firstResponder, signed(c.firstResponder)],
  ),
]

const clocks = ({ record: c, madeAt }: Filed): FileBlock[] => [
  heading(zh.HEADINGS.clocks),
  {
    kind: 'table',
    columns: columns(zh.COLUMNS.clocks, [0.12, 0.2, 0.2, 0.2, 0.28]),
    rows: c.clocks.map((clock) => [
      wordOf(zh.STAGE_WORDS, clock.stage),
      limitOf(clock.limit),
      momentOf(clock.startedAt),
      momentOf(clock.dueAt),
      clockResult(clock, madeAt),
    ]),
  },
]

const course = ({ record: c, events, pictures }: Filed): FileBlock[] => {
  const photos = namedPhotos(c, events)
  const numbers = (version: number) => photos.filter((photo) => photo.version === version).map(({ n }) => n)
  return [
    heading(zh.HEADINGS.events),
    {
      kind: 'table',
      columns: columns(zh.COLUMNS.events, [0.07, 0.19, 0.15, 0.19, 0.4]),
      rows: events.map((event) => eventRow(event, c, numbers(event.version))),
    },
    heading(zh.HEADINGS.photos),
    photos.length === 0
      ? note(zh.TEXTS.noPhotos)
      : {
          kind: 'photos',
          unreadable: zh.FILE.unreadable,
          photos: photos.map(({ id, caption }) => ({ caption, picture: pictures[id] })),
        },
  ]
}

/** What several wrote, a line each, with who and when. */
const told = (all: readonly { by: Actor; at: Instant; text: string }[]): string =>
  all.map(({ by, at: when, text }) => `${signed(by)} ${momentOf(when)}：${text}`).join('\n')

const foundOf = ({ found, text }: CaseRecord['rechecks'][number]): string =>
  [wordOf(zh.FOUND_WORDS, found), text].filter(Boolean).join(zh.FILE.join)

const answered = ({ solved, text, at: when }: NonNullable<CaseRecord['followUp']>): string =>
  `${momentOf(when)}：${[wordOf(zh.SOLVED_WORDS, solved), text].filter(Boolean).join(zh.FILE.join)}`

const result = ({ record: c, bodyOf }: Filed): FileBlock[] => {
  const { result: done, declined, rating } = c
  const rated = rating && {
    stars: rating.stars,
    solved: wordOf(zh.SOLVED_WORDS, rating.solved),
  }
  return [
    heading(zh.HEADINGS.result),
    facts(
      [zh.FACTS.state, wordOf(zh.STATE_WORDS, c.state)],
      [zh.FACTS.outcome, done && wordOf(zh.OUTCOME_WORDS, done.outcome)],
      [zh.FACTS.resultText, done?.text],
      [zh.FACTS.resultBy, done && `${signed(done.by)} ${momentOf(done.at)}`],
      [zh.FACTS.resultLaw, done?.legalBasis],
      [zh.FACTS.declined, declined && `${wordOf(zh.DECLINE_WORDS, declined.reason)}\n${declined.text}`],
      [zh.FACTS.rightDoor, declined?.rightDoor],
      [zh.FACTS.transferredTo, c.transferredTo && (bodyOf(c.transferredTo) ?? c.transferredTo)],
      [zh.FACTS.mergedInto, c.mergedInto?.number],
      [zh.FACTS.instructions, told(c.instructions)],
      [zh.FACTS.rechecks, told(c.rechecks.map((one) => ({ ...one, text: foundOf(one) })))],
      [zh.FACTS.followUp, c.followUp && answered(c.followUp)],
      [zh.FACTS.reopenings, c.reopenings > 0 ? String(c.reopenings) : undefined],
      [
        zh.FACTS.rating,
        rated ? [fill(zh.TEXTS.rating, rated), rating?.text ?? ''].join('\n').trim() : zh.TEXTS.noRating,
      ],
    ),
  ]
}

const seen = ({ looks }: Filed): FileBlock[] => {
  if (!looks) return []
  const told = lookRows(looks)
  return [
    heading(zh.HEADINGS.looks),
    ...(told.length === 0
      ? [note(zh.TEXTS.noLooks)]
      : [{ kind: 'table' as const, columns: lookColumns, rows: told }, note(zh.TEXTS.looks)]),
  ]
}

/** Twelve letters of a hash tell one version of the table from another. */
const versionOf = (category: Category) =>
  createHash('sha256').update(JSON.stringify(category)).digest('hex').slice(0, 12)

const closing = ({ record: c, events, category, madeAt, madeBy }: Filed): FileBlock[] => [
  heading(zh.HEADINGS.signatures),
  { kind: 'table', columns: signatureColumns, rows: signatureRows(c, events) },
  note(zh.TEXTS.handwritten),
  heading(zh.HEADINGS.record),
  facts(
    [zh.FACTS.version, fill(zh.TEXTS.version, { version: c.version, table: versionOf(category) })],
    [zh.FACTS.madeAt, momentOf(madeAt)],
    [zh.FACTS.madeBy, madeBy],
    [zh.FACTS.hash, fill(zh.TEXTS.hash, { hash: hashOfEvents(events), n: events.length })],
  ),
  note(zh.TEXTS.hashHelp),
  note(zh.TEXTS.times),
  { kind: 'unprintable', text: zh.TEXTS.unprintable },
]

/** The file of a case 卷宗: everything of it, in the order in which it is read. */
export const composeCaseFile = (filed: Filed): CaseFile => ({
  title: `${filed.looks ? zh.FILE.title : zh.FILE.copyTitle} ${filed.record.number}`,
  head: [zh.FILE.head, filed.record.number],
  foot: zh.FILE.foot,
  madeAt: filed.madeAt,
  blocks: [cover, report, duty, clocks, course, result, seen, closing].flatMap((part) => part(filed)),
})
