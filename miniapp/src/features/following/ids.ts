import type { ActionName } from '@yizhan/shared/cases'

/** Ids of the controls of my reports, the case page and tracking, for whoever drives the pages. */
export const IDS = {
  cases: {
    /** `cases-tab-mine`, `cases-tab-followed`. */
    tabs: 'cases-tab',
    /** `case-row-1` is the newest. */
    row: (n: number) => `case-row-${n}`,
    more: 'cases-more',
    first: 'cases-report',
  },
  case: {
    number: 'case-number',
    state: 'case-state',
    clock: 'case-clock',
    exact: 'case-exact',
    next: 'case-next',
    asked: 'case-asked',
    responder: 'case-responder',
    why: 'case-why',
    whySheet: 'why',
    call: 'case-call',
    callDoor: 'case-call-door',
    passedOn: 'case-passed-on',
    merged: 'case-merged',
    before: 'case-before',
    after: 'case-after',
    timeline: 'case-timeline',
    /** Photos of one step: `case-step-3-photos-1`. */
    stepPhotos: (version: number) => `case-step-${version}-photos`,
    map: 'case-map',
    unfollow: 'case-unfollow',
    handOvers: 'case-hand-overs',
    disclosure: 'case-disclosure',
    callBody: 'case-call-body',
    afterClosing: 'case-after-closing',
    followUp: 'case-follow-up',
  },
  /** `act-supplement`, `act-withdraw`, `act-rate`, `act-reopen`, `act-answerFollowUp`; each opens `act-…-sheet`. */
  act: (action: ActionName) => `act-${action}`,
  form: {
    sheet: (action: ActionName) => `act-${action}-sheet`,
    text: (action: ActionName) => `act-${action}-text`,
    photos: (action: ActionName) => `act-${action}-photos`,
    send: (action: ActionName) => `act-${action}-send`,
    cancel: (action: ActionName) => `act-${action}-cancel`,
    told: 'act-told',
    /** `rate-stars-5` */
    stars: 'rate-stars',
    /** `rate-solved-solved`, `-partly`, `-no` */
    solved: 'rate-solved',
    /** `follow-up-solved`, `-partly`, `-no` */
    followUp: 'follow-up',
  },
  track: {
    number: 'track-number',
    code: 'track-code',
    find: 'track-find',
    told: 'track-told',
    another: 'track-another',
    call: 'track-call',
    signIn: 'track-sign-in',
  },
} as const
