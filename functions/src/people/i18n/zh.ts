import type { MessageWords } from './words'

export const zh: MessageWords = {
  status: {
    caseAssigned: '有新案件待您受理',
    caseAccepted: '已受理',
    caseDeclined: '不予受理',
    caseStarted: '正在处置',
    caseNeedsMore: '请您补充情况',
    caseSupplemented: '上报人已补充情况',
    caseTransferred: '已转交主管部门办理',
    caseResolved: '已处置，请您评价',
    caseVerified: '处置结果已核查',
    caseReopened: '已重新办理',
    caseClosed: '已结案',
    caseMerged: '已与同一问题并案办理',
    caseWithdrawn: '上报人已撤回',
    caseOverturned: '不予受理已撤销，恢复办理',
    caseRated: '上报人已评价',
    clockReminder: '办理时限将到',
    clockOverdue: '已超过办理时限',
    clockEscalated: '超时案件提请督办',
    happeningNow: '约定时段内正在发生，请到场',
    didItStop: '问题停了吗？请您回答',
  },
  advice: { progress: '点击查看办理进展', result: '点击查看办理结果' },
}
