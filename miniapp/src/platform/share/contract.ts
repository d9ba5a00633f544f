export interface SharedPage {
  readonly title: string
  /** The page's address with its parameters: `/resident/session/index?id=…`. */
  readonly address: string
}

/** `shared`: handed to another app, or the person thought better of it; `copied`: the link is in the clipboard. */
export type SharedHow = 'shared' | 'copied' | 'failed'

/** How the page that is shown is passed on. Undefined where it is WeChat's own menu that does it. */
export type UseShare = (page: SharedPage) => (() => Promise<SharedHow>) | undefined
