import type { SessionRow, SessionView } from '@yizhan/shared/activities'
import { newId } from '@yizhan/shared/kernel'
import { home, sessionOn } from './http/a-session'

const KEEPER = 'station-keeper-1'

/** A scene in which the product runs, now at this origin. */
interface Running {
  readonly product: { readonly origin: string }
}

/** Tokens have two dots, and ids of people none. */
const isToken = (who: string) => who.includes('.')

/** What the station’s own computer, or somebody else’s phone, asks the interface for while nobody watches. */
export const asking = (scene: Running) => {
  const send = (method: string, path: string, body: object | undefined, token?: string) =>
    fetch(scene.product.origin + path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })

  /** Of a demo person; a token is its own. */
  const tokenOf = async (who: string): Promise<string> => {
    if (isToken(who)) return who
    const answer = await send('POST', '/api/sign-in/wechat', { code: `demo:${who}`, door: 'miniProgram' })
    return ((await answer.json()) as { token: string }).token
  }

  const ask = async <T>(who: string, method: string, path: string, body?: object): Promise<T> => {
    const answer = await send(method, path, body, await tokenOf(who))
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${who} ${method} ${path}: ${answer.status} ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  return {
    ask,
    /** The keeper’s session on a day of December or so, from nine to eleven in Weihai unless told. */
    announces: (day: string, differs: object): Promise<{ id: string }> =>
      ask(KEEPER, 'POST', '/api/sessions', sessionOn(day, differs)),
    /** A session as its keeper has it. */
    session: (id: string) => ask<SessionView>(KEEPER, 'GET', `/api/sessions/${id}`),
    /** The session of the keeper’s station that is called so, in a month; waits until there is one. */
    finds: async (called: string, month: string, which: 'public' | 'drafts too'): Promise<SessionRow> => {
      const drafts = which === 'drafts too' ? '&drafts=true' : ''
      const path = `/api/sessions?station=${home.id}&from=${month}-01&to=${month}-30&limit=100${drafts}`
      for (let tries = 0; tries < 100; tries++) {
        const { items } = await ask<{ items: SessionRow[] }>(KEEPER, 'GET', path)
        const found = items.find(({ title }) => title === called)
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`no session ${called} in ${month}`)
    },
    books: async (who: string, session: string, differs: object = {}): Promise<string> => {
      const body = { id: newId(), quota: 'residents', seats: 1, name: '居民', waits: false, ...differs }
      const { id } = await ask<{ id: string }>(who, 'POST', `/api/sessions/${session}/bookings`, body)
      return id
    },
  }
}
