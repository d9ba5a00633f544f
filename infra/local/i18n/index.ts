import type { Language } from '@yizhan/shared/kernel'
import { en } from './en'
import { ko } from './ko'
import type { Messages } from './messages'
import { zh } from './zh'

export const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en, ko }

/** The terminal's language, by the POSIX order of its variables; English where they name none of ours. */
export const terminalLanguage = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language => {
  const name = (LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2)
  return name === 'zh' || name === 'ko' ? name : 'en'
}

export const fill = (text: string, about: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => about[name] ?? whole)
