import type { DemoPerson } from '@yizhan/functions/people/index'
import type { Language } from '@yizhan/shared/kernel'
import { isStaff, type Role } from '@yizhan/shared/people'
import { html, raw } from 'hono/html'
import { MESSAGES } from '../i18n'
import type { Messages } from '../i18n/messages'
import { PAGE_STYLE } from './page-style'

export interface Asked {
  readonly redirectUri: string
  readonly state: string
}

type Group = keyof Messages['signIn']['groups']

const COMMAND: readonly Role[] = ['squadLeader', 'commander', 'bureauLeader']

const groupOf = (role: Role): Group => {
  if (role === 'resident' || role === 'volunteer') return 'residents'
  if (COMMAND.includes(role)) return 'command'
  return isStaff(role) && role !== 'collector' ? 'station' : 'others'
}

const GROUPS: readonly Group[] = ['residents', 'station', 'command', 'others']
const LANGUAGE_TAG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en', ko: 'ko' }

const page = (language: Language, title: string, content: unknown) => html`<!doctype html>
<html lang="${LANGUAGE_TAG[language]}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · ${MESSAGES[language].signIn.service}</title>
    <link rel="icon" href="data:," />
    <style>${raw(PAGE_STYLE)}</style>
  </head>
  <body>
    <main>${content}</main>
  </body>
</html>`

const choice = ({ id, role, sign }: DemoPerson, { roles }: Messages) => html`<li>
  <button type="submit" name="person" value="${id}">
    <span class="sign" lang="zh-CN">${sign}</span> <span class="role">${roles[role]}</span>
  </button>
</li>`

const section = (group: Group, people: readonly DemoPerson[], messages: Messages) => {
  const members = people.filter(({ role }) => groupOf(role) === group)
  return members.length === 0
    ? ''
    : html`<section aria-labelledby="${group}">
        <h2 id="${group}">${messages.signIn.groups[group]}</h2>
        <ul>${members.map((person) => choice(person, messages))}</ul>
      </section>`
}

/** Where WeChat would show its QR code: here one chooses whom to be. */
export const signInPage = (people: readonly DemoPerson[], asked: Asked, language: Language) => {
  const messages = MESSAGES[language]
  const { title, service, lead } = messages.signIn
  return page(
    language,
    title,
    html`<header>
        <p class="service">${service}</p>
        <h1>${title}</h1>
        <p class="lead">${lead}</p>
      </header>
      <form method="post" action="confirm">
        <input type="hidden" name="redirect_uri" value="${asked.redirectUri}" />
        <input type="hidden" name="state" value="${asked.state}" />
        ${GROUPS.map((group) => section(group, people, messages))}
      </form>`,
  )
}

export const refusalPage = (language: Language) => {
  const { refusedTitle, refused, back, service } = MESSAGES[language].signIn
  return page(
    language,
    refusedTitle,
    html`<header>
        <p class="service">${service}</p>
        <h1>${refusedTitle}</h1>
        <p class="lead">${refused}</p>
      </header>
      <p><a class="back" href="/">${back}</a></p>`,
  )
}
