/** Ids of the controls of signing in, 我的, notices and privacy, for whoever drives the pages. */
export const IDS = {
  signIn: {
    wechat: 'sign-in-wechat',
    guest: 'sign-in-guest',
    later: 'sign-in-later',
    /** Where a page asks for signing in. */
    needed: 'sign-in-needed',
    failed: 'sign-in-failed',
  },
  me: {
    signIn: 'me-sign-in',
    desk: 'me-desk',
    notices: 'me-notices',
    followed: 'me-followed',
    track: 'me-track',
    station: 'me-station',
    elder: 'me-elder',
    /** `me-language-zh`, `-en`, `-ko`. */
    language: 'me-language',
    /** `me-theme-system`, `-light`, `-dark`. */
    theme: 'me-theme',
    privacy: 'me-privacy',
    about: 'me-about',
    aboutSheet: 'about',
    signOut: 'me-sign-out',
    signOutSheet: 'sign-out',
    signOutConfirm: 'sign-out-confirm',
    signOutCancel: 'sign-out-cancel',
  },
  notices: {
    list: 'notices-list',
    /** `notice-1` is the newest. */
    row: (n: number) => `notice-${n}`,
    more: 'notices-more',
    first: 'notices-report',
  },
  privacy: {
    /** `consent-callBack`, `consent-progressNotices`. */
    consent: (purpose: string) => `consent-${purpose}`,
    look: (n: number) => `look-${n}`,
    more: 'looks-more',
  },
} as const
