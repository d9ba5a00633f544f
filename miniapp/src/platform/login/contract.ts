/** `code`: exchange it at once, it is good for one use and 5 minutes. `leaving`: the browser goes to sign in and comes back. */
export type SignInStart =
  | { readonly outcome: 'code'; readonly code: string }
  | { readonly outcome: 'leaving' }
  | { readonly outcome: 'failed' }

export interface Login {
  readonly door: 'miniProgram' | 'web'
  /** `authoriseUrl` is where the web build goes; the mini-program asks WeChat directly. */
  start(authoriseUrl: string): Promise<SignInStart>
  /** Where a web authorisation leads back to: this page, without what stands behind its path. */
  address(): string
  /** The code a web authorisation came back with, once; it is gone from the address bar afterwards. */
  returned(): { readonly code: string; readonly state: string } | undefined
}
