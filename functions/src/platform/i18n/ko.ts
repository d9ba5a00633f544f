import type { Messages } from './messages'

export const ko: Messages = {
  reasons: {
    malformed: { title: '요청을 읽을 수 없습니다', detail: '올바른 JSON이 아니거나 중복된 항목이 있습니다.' },
    unauthenticated: { title: '로그인해 주세요', detail: '유효한 로그인이 필요합니다.' },
    tokenExpired: { title: '로그인이 만료되었습니다', detail: '로그인을 갱신하거나 다시 로그인해 주세요.' },
    codeInvalid: {
      title: '로그인 코드가 유효하지 않습니다',
      detail: '이미 사용되었거나 만료된 코드입니다. 다시 로그인해 주세요.',
    },
    forbidden: { title: '권한이 없습니다', detail: '이 작업을 할 수 있는 권한이 없습니다.' },
    ownDraft: {
      title: '자신이 쓴 글은 심사할 수 없습니다',
      detail: '대표 사례는 다른 직원이 심사한 뒤 공개됩니다.',
    },
    notFound: { title: '찾을 수 없습니다', detail: '존재하지 않거나 볼 수 있는 권한이 없습니다.' },
    stale: {
      title: '사건이 이미 진행되었습니다',
      detail: '다른 담당자가 먼저 처리했습니다. 최신 상태를 확인해 주세요.',
    },
    wrongState: {
      title: '현재 상태에서는 할 수 없습니다',
      detail: '사건의 현재 상태에서는 이 작업이 허용되지 않습니다.',
    },
    idConflict: { title: '이미 사용된 번호입니다', detail: '같은 번호로 다른 내용이 제출된 적이 있습니다.' },
    reopenWindowOver: {
      title: '재개 기간이 지났습니다',
      detail: '종결된 지 오래되었습니다. 다시 신고해 주세요.',
    },
    photoNotReady: { title: '사진을 아직 올리는 중입니다', detail: '사진이 모두 올라간 뒤 제출해 주세요.' },
    noDiary: { title: '이 유형에는 생활 불편 일지가 없습니다', detail: '일지는 유증기와 소음만 기록합니다.' },
    answerWindowOver: { title: '답변 기간이 지났습니다', detail: '문제가 다시 생겼다면 새로 신고해 주세요.' },
    tooLarge: { title: '내용이 너무 큽니다', detail: '허용된 크기를 초과했습니다.' },
    unsupportedMedia: {
      title: '지원하지 않는 형식입니다',
      detail: '사진은 JPEG, PNG, WebP 형식을 사용해 주세요.',
    },
    fields: { title: '수정이 필요한 항목이 있습니다', detail: '표시된 항목을 고친 뒤 다시 제출해 주세요.' },
    outsideDistrict: {
      title: '환취구 밖입니다',
      detail: '이 위치는 저희 관할이 아닙니다. 해당 지역 기관이나 12345로 연락해 주세요.',
    },
    photoUnreadable: {
      title: '사진을 읽을 수 없습니다',
      detail: '올바른 사진 파일이 아닙니다. 다시 찍거나 선택해 주세요.',
    },
    placeNeeded: {
      title: '위치가 필요합니다',
      detail:
        '현장 가까이에 있어야 기록할 수 있습니다. 위치를 허용하고 다시 눌러 주세요. 위치는 확인에만 쓰고 저장하지 않습니다.',
    },
    tooFar: {
      title: '현장에서 멀리 있습니다',
      detail: '현장 가까이에서 기록해 주세요. 다른 곳의 문제는 새로 신고해 주세요.',
    },
    onceAnHour: {
      title: '이 시간에는 이미 기록했습니다',
      detail: '한 사람이 한 시간에 한 번 기록합니다. 계속되면 나중에 다시 눌러 주세요.',
    },
    tooMany: { title: '요청이 너무 많습니다', detail: '잠시 후 다시 시도해 주세요.' },
    unavailable: {
      title: '일시적으로 이용할 수 없습니다',
      detail: '나중에 다시 시도해 주세요. 내용은 사라지지 않습니다.',
    },
  },
  fields: {
    invalid: '올바르지 않습니다',
    required: '입력해 주세요',
    tooLong: '너무 깁니다. 최대 {limit}자',
    tooShort: '너무 짧습니다',
    tooMany: '너무 많습니다. 최대 {limit}개',
    tooLarge: '너무 큽니다. 최대 {limit}',
    tooSmall: '너무 작습니다. 최소 {limit}',
    unknownOption: '없는 선택지입니다',
    unknownQuestion: '없는 질문입니다',
    unknownCategory: '없는 분류입니다',
    unknownCase: '사건을 찾을 수 없습니다',
    unknownPhoto: '사진을 찾을 수 없습니다. 다시 올려 주세요',
    photoTaken: '다른 사건에 사용된 사진입니다',
    notText: '글자를 입력해 주세요',
    notNumber: '숫자를 입력해 주세요',
    wrongFormat: '형식이 올바르지 않습니다',
    unknownField: '없는 항목입니다',
    cursor: '유효하지 않은 페이지 정보입니다. 처음부터 시작해 주세요',
    mergedIntoItself: '같은 사건으로 병합할 수 없습니다',
    notAfterStart: '종료 시각은 시작 시각보다 늦어야 합니다',
    lastsTooLong: '너무 깁니다. 최대 {limit}시간입니다',
    past: '이미 지난 시간입니다',
    statutoryDuty: '법정 직무에 따른 처리이므로 철회할 수 없습니다',
    outsideDistrict: '환취구 스테이션의 관할 밖입니다',
    personal: '전화번호, 신분증, 차량번호, 이메일 또는 번지가 들어 있습니다. 지우고 다시 제출해 주세요.',
  },
  fault: {
    title: '문제가 발생했습니다',
    detail: '문제를 기록했습니다. 내용은 사라지지 않았으니 나중에 다시 시도해 주세요.',
  },
}
