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
    tables: 'me-tables',
    notices: 'me-notices',
    followed: 'me-followed',
    places: 'me-places',
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
    /** `notices-show-all`, `-cases`, `-activities`, `-area`. */
    show: 'notices-show',
    readAll: 'notices-read-all',
    choices: 'notices-choices',
    places: 'notices-places',
    areaSheet: 'area-notice',
    follow: 'area-notice-follow',
  },
  choices: {
    /** `choices-delivery-each`, `-daily`. */
    delivery: 'choices-delivery',
    quiet: 'choices-quiet',
    /** `choices-quiet-from-1320`, in minutes of the day. */
    quietFrom: 'choices-quiet-from',
    quietTo: 'choices-quiet-to',
    area: 'choices-area',
    places: 'choices-places',
    /** `choices-agree-progress`, `-result`, `-area`, `-activity`, `-summary`. */
    agree: (moment: string) => `choices-agree-${moment}`,
  },
  places: {
    list: 'places-list',
    /** `place-1` is the first that was kept. */
    row: (n: number) => `place-${n}`,
    add: 'places-add',
    name: 'place-name',
    /** `place-usual-home` … */
    usual: 'place-usual',
    search: 'place-search',
    locate: 'place-locate',
    pick: 'place-pick',
    mine: 'place-mine',
    map: 'place-map',
    where: 'place-where',
    save: 'place-save',
    cancel: 'place-cancel',
    forget: 'place-forget',
    trouble: 'place-trouble',
    choices: 'places-choices',
  },
  privacy: {
    /** `consent-callBack`, `consent-progressNotices`. */
    consent: (purpose: string) => `consent-${purpose}`,
    look: (n: number) => `look-${n}`,
    more: 'looks-more',
  },
} as const
