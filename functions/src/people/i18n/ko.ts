import type { MessageWords } from './words'

export const ko: MessageWords = {
  status: {
    caseAssigned: '새 사건이 배정되었습니다',
    caseAccepted: '처리를 맡았습니다',
    caseDeclined: '처리 대상이 아닙니다',
    caseStarted: '처리 중입니다',
    caseNeedsMore: '추가 내용을 알려 주세요',
    caseSupplemented: '신고자가 보충했습니다',
    caseTransferred: '담당 기관으로 이관했습니다',
    caseResolved: '처리되었습니다. 평가해 주세요',
    caseVerified: '처리 결과를 확인했습니다',
    caseReopened: '다시 처리합니다',
    caseClosed: '종결되었습니다',
    caseMerged: '같은 사건과 합쳐졌습니다',
    caseWithdrawn: '신고가 취소되었습니다',
    caseOverturned: '다시 접수되었습니다',
    caseRated: '신고자가 평가했습니다',
    clockReminder: '처리 기한이 다가옵니다',
    clockOverdue: '처리 기한이 지났습니다',
    clockEscalated: '기한 초과로 상급에 보고됨',
    happeningNow: '약속한 시간에 지금 발생 중입니다',
    didItStop: '문제가 멈췄는지 알려 주세요',
  },
  advice: { progress: '눌러서 진행 상황 보기', result: '눌러서 처리 결과 보기' },
}
