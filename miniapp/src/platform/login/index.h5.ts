import type { Login } from './contract'

export type { Login, SignInStart } from './contract'

export const login: Login = {
  door: 'web',
  address: () => location.origin + location.pathname,
  start: async (authoriseUrl) => {
    location.assign(authoriseUrl)
    return { outcome: 'leaving' }
  },
  returned: () => {
    const query = new URLSearchParams(location.search)
    const code = query.get('code')
    if (!code) return undefined
    history.replaceState(null, '', location.pathname + location.hash)
    return { code, state: query.get('state') ?? '' }
  },
}
