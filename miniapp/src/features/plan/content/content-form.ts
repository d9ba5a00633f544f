import {
  type Accessibility,
  type ActivityKind,
  FRONT_OF,
  type Front,
  type SessionContent,
} from '@yizhan/shared/activities'
import type { Language, Place } from '@yizhan/shared/kernel'

const FOREIGN = ['en', 'ko'] as const
type Foreign = (typeof FOREIGN)[number]
type Words = { readonly title: string; readonly summary: string }

/** The content of a session as it is written: numbers are what was typed. */
export interface ContentForm {
  readonly kind: ActivityKind
  readonly front: Front
  readonly title: string
  readonly summary: string
  readonly foreign: Readonly<Record<Foreign, Words>>
  readonly venueName: string
  readonly way: string
  readonly place?: Place | undefined
  readonly accessibility: readonly Accessibility[]
  readonly languages: readonly Language[]
  readonly bring: string
  readonly residents: string
  readonly volunteers: string
  readonly seats: string
  readonly age: string
  readonly roles: readonly { readonly name: string; readonly needed: string }[]
  readonly pictureId?: string | undefined
}

const NO_WORDS: Words = { title: '', summary: '' }

/** A new session at the station itself, where nothing else is said. */
export const newContent = (
  kind: ActivityKind,
  station?: { readonly name: string; readonly place: Place },
): ContentForm => ({
  kind,
  front: FRONT_OF[kind],
  title: '',
  summary: '',
  foreign: { en: NO_WORDS, ko: NO_WORDS },
  venueName: station?.name ?? '',
  way: '',
  place: station?.place,
  accessibility: [],
  languages: ['zh'],
  bring: '',
  residents: '20',
  volunteers: '0',
  seats: '2',
  age: '0',
  roles: [],
})

const wordsOf = (words: { title: string; summary?: string | undefined } | undefined): Words => ({
  title: words?.title ?? '',
  summary: words?.summary ?? '',
})

export const contentFormOf = (content: SessionContent): ContentForm => ({
  kind: content.kind,
  front: content.front,
  title: content.title,
  summary: content.summary,
  foreign: { en: wordsOf(content.translations?.en), ko: wordsOf(content.translations?.ko) },
  venueName: content.venue.name,
  way: content.venue.way ?? '',
  place: content.venue.place,
  accessibility: content.accessibility,
  languages: content.languages,
  bring: content.bring ?? '',
  residents: String(content.quotas.residents),
  volunteers: String(content.quotas.volunteers),
  seats: String(content.seatsPerBooking),
  age: String(content.minimumAge),
  roles: content.volunteerRoles.map(({ name, needed }) => ({ name, needed: String(needed) })),
  pictureId: content.pictureId,
})

/** Another kind brings its own front, unless another one was chosen for the kind before. */
export const withKind = (form: ContentForm, kind: ActivityKind): ContentForm => ({
  ...form,
  kind,
  front: form.front === FRONT_OF[form.kind] ? FRONT_OF[kind] : form.front,
})

export type Amiss = 'needed' | 'numberWrong' | 'placeNeeded'

const wholeIn = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : undefined

/** What is missing or no number, by the path that the server has for it. */
export const contentAmiss = (form: ContentForm): Readonly<Record<string, Amiss>> => {
  const amiss: Record<string, Amiss> = {}
  const need = (path: string, text: string) => {
    if (text.trim() === '') amiss[path] = 'needed'
  }
  const count = (path: string, text: string) => {
    if (wholeIn(text) === undefined) amiss[path] = 'numberWrong'
  }
  need('title', form.title)
  need('summary', form.summary)
  need('venue.name', form.venueName)
  if (!form.place) amiss['venue.place'] = 'placeNeeded'
  if (form.languages.length === 0) amiss.languages = 'needed'
  for (const language of FOREIGN)
    if (form.foreign[language].summary.trim() !== '')
      need(`translations.${language}.title`, form.foreign[language].title)
  count('quotas.residents', form.residents)
  count('quotas.volunteers', form.volunteers)
  count('minimumAge', form.age)
  form.roles.forEach((role, n) => {
    need(`volunteerRoles.${n}.name`, role.name)
    count(`volunteerRoles.${n}.needed`, role.needed)
  })
  return amiss
}

const trimmed = <K extends string>(name: K, text: string): { [N in K]?: string } =>
  (text.trim() === '' ? {} : { [name]: text.trim() }) as { [N in K]?: string }

const translationsOf = (form: ContentForm): Pick<SessionContent, 'translations'> => {
  const told = FOREIGN.filter((language) => form.foreign[language].title.trim() !== '')
  if (told.length === 0) return {}
  const one = ({ title, summary }: Words) => ({ title: title.trim(), ...trimmed('summary', summary) })
  return {
    translations: Object.fromEntries(told.map((language) => [language, one(form.foreign[language])])),
  }
}

/** The content that a form says; undefined while something is amiss in it. */
export const contentOf = (form: ContentForm): SessionContent | undefined => {
  if (!form.place || Object.keys(contentAmiss(form)).length > 0) return undefined
  return {
    kind: form.kind,
    front: form.front,
    title: form.title.trim(),
    summary: form.summary.trim(),
    ...translationsOf(form),
    venue: { name: form.venueName.trim(), ...trimmed('way', form.way), place: form.place },
    accessibility: [...form.accessibility],
    languages: [...form.languages],
    ...trimmed('bring', form.bring),
    quotas: { residents: Number(form.residents), volunteers: Number(form.volunteers) },
    seatsPerBooking: Number(form.seats),
    minimumAge: Number(form.age),
    volunteerRoles: form.roles.map(({ name, needed }) => ({ name: name.trim(), needed: Number(needed) })),
    ...(form.pictureId === undefined ? {} : { pictureId: form.pictureId }),
  }
}
