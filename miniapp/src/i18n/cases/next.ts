import { area } from '../area'

/** What happens next, told to the reporter. */
export const nextTexts = area({
  zh: {
    submitted: '首问责任人会先核实并受理，受理后会通知您。',
    accepted: '首问责任人会到现场查看，开始处置时会通知您。',
    inProgress: '正在现场处置，有结果后会通知您，并附上处置后的照片。',
    awaitingReporter: '请您补充情况。补充之前办理时限暂停，补充后继续办理。',
    transferred: '已交由主管部门办理。首问责任人会一直跟进，并把答复告诉您。',
    resolved: '请看看处置结果，告诉我们问题解决了没有。',
    verified: '结果已经核查。您评价后结案；如不评价，到期自动结案。',
    reopened: '会重新处置，完成后再次通知您。',
    closed: '案件已经结束。如果问题没有解决或再次出现，可以要求返工。',
    declined: '这件事请按下面的指引找对应的部门。',
    merged: '这件事已与同一地点的另一件一起办理，进展会同样通知您。',
    withdrawn: '您已撤回，不再办理。问题还在的话，可以重新上报。',
  },
  en: {
    submitted: 'Your first responder checks the report and accepts it; you will be told.',
    accepted: 'Your first responder goes and looks; you will be told when work starts.',
    inProgress: 'Work is under way. You will be told the result, with a photo taken afterwards.',
    awaitingReporter: 'Please add what was asked. Until then the time limit stands still.',
    transferred:
      'The competent body is handling it. Your first responder follows it and brings you the answer.',
    resolved: 'Please look at the result and tell us whether the problem is solved.',
    verified: 'The result has been checked. Your rating closes the case; without one it closes by itself.',
    reopened: 'It will be dealt with again, and you will be told when it is done.',
    closed: 'The case is closed. If the problem is still there or comes back, you can have it reopened.',
    declined: 'Please turn to the office named below.',
    merged: 'It is handled together with another report of the same place. You get the same news.',
    withdrawn: 'You withdrew it, so nothing more is done. If the problem is still there, report it again.',
  },
  ko: {
    submitted: '최초 책임자가 내용을 확인하고 접수하면 알려 드립니다.',
    accepted: '최초 책임자가 현장을 확인하고, 처리를 시작하면 알려 드립니다.',
    inProgress: '현장에서 처리하고 있습니다. 결과가 나오면 처리 후 사진과 함께 알려 드립니다.',
    awaitingReporter: '요청한 내용을 보완해 주세요. 그때까지 처리 기한은 멈춥니다.',
    transferred: '담당 기관이 처리하고 있습니다. 최초 책임자가 계속 확인하여 답변을 전해 드립니다.',
    resolved: '처리 결과를 보시고 문제가 해결되었는지 알려 주세요.',
    verified: '결과를 확인했습니다. 평가하시면 종결되며, 평가가 없으면 기한 후 자동으로 종결됩니다.',
    reopened: '다시 처리한 뒤 결과를 알려 드립니다.',
    closed: '종결된 사건입니다. 해결되지 않았거나 다시 생기면 재처리를 요청할 수 있습니다.',
    declined: '아래에 안내된 기관에 문의해 주세요.',
    merged: '같은 장소의 다른 신고와 함께 처리합니다. 진행 상황은 똑같이 알려 드립니다.',
    withdrawn: '철회하셔서 더 처리하지 않습니다. 문제가 남아 있으면 다시 신고할 수 있습니다.',
  },
})

/** The same for a follower, who owes nothing. */
export const followerNextTexts = area({
  zh: {
    awaitingReporter: '正在等上报人补充情况，补充后继续办理。',
    resolved: '已经处置，正在等核查和上报人的评价。',
    verified: '结果已经核查，即将结案。',
    closed: '案件已经结束。',
    declined: '这件事不由城管部门办理。',
    merged: '已与同一地点的另一件一起办理。',
    withdrawn: '上报人已撤回。问题还在的话，您可以自己上报。',
  },
  en: {
    awaitingReporter: 'The reporter has been asked for more; work goes on afterwards.',
    resolved: 'It has been dealt with, and is being checked and rated.',
    verified: 'The result has been checked; the case closes soon.',
    closed: 'The case is closed.',
    declined: 'It is not for the city management to handle.',
    merged: 'It is handled together with another report of the same place.',
    withdrawn: 'The reporter withdrew it. If the problem is still there, you can report it yourself.',
  },
  ko: {
    awaitingReporter: '신고자의 보완을 기다리고 있으며, 이후 계속 처리합니다.',
    resolved: '처리를 마쳤고 확인과 평가를 기다리고 있습니다.',
    verified: '결과를 확인했으며 곧 종결됩니다.',
    closed: '종결된 사건입니다.',
    declined: '도시관리 부서의 소관이 아닙니다.',
    merged: '같은 장소의 다른 신고와 함께 처리합니다.',
    withdrawn: '신고자가 철회했습니다. 문제가 남아 있으면 직접 신고할 수 있습니다.',
  },
})
