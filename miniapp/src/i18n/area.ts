import type { Language } from '@yizhan/shared/kernel'

/** A text, or its singular and plural forms where a language has them; `{name}` marks what is filled in. */
export type Wording = string | { one: string; other: string }
export type Words = Record<string, Wording>

/** The texts of one part of the product. Chinese is the source: a key missing in another language is a type error. */
export interface Area<Source extends Words = Words> {
  readonly values: { readonly zh: Source } & {
    readonly [L in Exclude<Language, 'zh'>]: { readonly [K in keyof Source]: Wording }
  }
}

export const area = <const Source extends Words>(values: Area<Source>['values']): Area<Source> => ({ values })

type Literal<W> = W extends string ? W : W extends { other: infer Other } ? Other : never
type Gaps<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Gaps<Rest> : never

/** What a text needs to be filled with, read from the braces in the Chinese source. */
export type Filling<W> = { readonly [Name in Gaps<Literal<W>>]: string | number }

export type Translate<Source extends Words> = <Key extends keyof Source & string>(
  key: Key,
  ...filling: Gaps<Literal<Source[Key]>> extends never ? [] : [Filling<Source[Key]>]
) => string

/** Only English tells one from many; `n` decides. */
const chosenForm = (wording: Wording, language: Language, n: unknown): string =>
  typeof wording === 'string' ? wording : language === 'en' && Number(n) === 1 ? wording.one : wording.other

const filled = (text: string, filling: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (gap, name: string) => String(filling[name] ?? gap))

export const translate =
  <Source extends Words>(texts: Area<Source>, language: Language): Translate<Source> =>
  (key, ...[filling]) => {
    const values: Readonly<Record<string, string | number>> = filling ?? {}
    return filled(chosenForm(texts.values[language][key] as Wording, language, values.n), values)
  }
