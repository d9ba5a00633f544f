import type { Messages } from './messages'

export const en: Messages = {
  reasons: {
    malformed: {
      title: 'Unreadable request',
      detail: 'The body is not valid JSON, or names a member twice.',
    },
    unauthenticated: { title: 'Please sign in', detail: 'This needs a valid sign-in.' },
    tokenExpired: { title: 'Sign-in expired', detail: 'Refresh the sign-in or sign in again.' },
    codeInvalid: {
      title: 'Sign-in code not valid',
      detail: 'The code was used or has expired. Please sign in again.',
    },
    forbidden: { title: 'Not permitted', detail: 'Your role may not do this.' },
    ownDraft: {
      title: 'You cannot review your own draft',
      detail: 'A typical case is published after a second person has reviewed it.',
    },
    notFound: { title: 'Not found', detail: 'It does not exist, or is not yours to see.' },
    stale: {
      title: 'The case has moved on',
      detail: 'Someone acted before you. Look at the case as it is now, then decide.',
    },
    wrongState: {
      title: 'Not possible in this state',
      detail: 'The case’s state does not allow this action.',
    },
    idConflict: { title: 'Id already used', detail: 'The same id was sent before with other content.' },
    reopenWindowOver: {
      title: 'Too late to reopen',
      detail: 'The case was closed too long ago. Please report again.',
    },
    photoNotReady: { title: 'Photo still uploading', detail: 'Wait for the photo to finish, then send.' },
    noDiary: { title: 'No diary for this kind of case', detail: 'A diary is kept of fumes and noise only.' },
    answerWindowOver: { title: 'Too late to answer', detail: 'If it has come back, please report it again.' },
    tooLarge: { title: 'Too large', detail: 'The content exceeds the permitted size.' },
    unsupportedMedia: { title: 'Format not supported', detail: 'Photos may be JPEG, PNG or WebP.' },
    fields: { title: 'Some fields need a change', detail: 'Please correct the fields named and send again.' },
    outsideDistrict: {
      title: 'Outside Huancui District',
      detail:
        'This place is not served by a station of ours. Please turn to the office there, or call 12345.',
    },
    photoUnreadable: {
      title: 'Photo cannot be read',
      detail: 'The file is not a valid photo. Please take or choose another.',
    },
    placeNeeded: {
      title: 'Your location is needed',
      detail:
        'Only someone close by can record it. Allow location and tap again; it is checked and not kept.',
    },
    tooFar: {
      title: 'You are too far away',
      detail: 'Please record it when you are close by. For another place, make a new report.',
    },
    onceAnHour: {
      title: 'Already recorded this hour',
      detail: 'Each person can record it once an hour. Tap again later if it goes on.',
    },
    tooMany: { title: 'Too many requests', detail: 'Please try again a little later.' },
    unavailable: {
      title: 'Temporarily unavailable',
      detail: 'Please try again later; nothing of yours is lost.',
    },
  },
  fields: {
    invalid: 'Not valid',
    required: 'Please fill this in',
    tooLong: 'Too long: at most {limit} characters',
    tooShort: 'Too short',
    tooMany: 'Too many: at most {limit}',
    tooLarge: 'Too large: at most {limit}',
    tooSmall: 'Too small: at least {limit}',
    unknownOption: 'No such option',
    unknownQuestion: 'No such question',
    unknownCategory: 'No such category',
    unknownCase: 'No such case',
    unknownPhoto: 'Photo not found, please upload it again',
    photoTaken: 'This photo belongs to another case',
    notText: 'Please enter text',
    notNumber: 'Please enter a number',
    wrongFormat: 'Wrong format',
    unknownField: 'No such field',
    cursor: 'Not a valid cursor; start from the first page',
    mergedIntoItself: 'A case cannot be merged into itself',
    notAfterStart: 'The end must be after the start',
    lastsTooLong: 'Too long: at most {limit} hours',
    past: 'This time is over',
    statutoryDuty: 'This rests on statutory duty and cannot be withdrawn',
    outsideDistrict: 'This place is outside Huancui District',
    personal: 'This contains a phone, id, plate, e-mail or house number. Please take it out.',
  },
  fault: {
    title: 'Something went wrong',
    detail: 'We have recorded it. Nothing of yours is lost; please try again later.',
  },
}
