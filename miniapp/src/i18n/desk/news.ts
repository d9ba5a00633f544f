import { area } from '../area'

/** Two people at one case: the second is told who was first. Sentences follow one another with `space` between. */
export const newsTexts = area({
  zh: {
    title: '{who}先一步办理了这件案件',
    pageTitle: '{who}刚刚更新了这件案件',
    did: '{moment}：{did}。',
    is: '案件现在是“{state}”。',
    form: '您写的内容还在，请看过最新情况再决定。',
    page: '下面已经是最新情况。',
    space: '',
    reporter: '上报人',
    system: '系统',
  },
  en: {
    title: '{who} acted on this case first',
    pageTitle: '{who} has just acted on this case',
    did: '{moment}: {did}.',
    is: 'The case is now “{state}”.',
    form: 'What you wrote is kept; look at the case before you decide.',
    page: 'Below is how it stands now.',
    space: ' ',
    reporter: 'The reporter',
    system: 'The system',
  },
  ko: {
    title: '{who}이(가) 이 사건을 먼저 처리했습니다',
    pageTitle: '{who}이(가) 방금 이 사건을 처리했습니다',
    did: '{moment}: {did}.',
    is: '현재 상태는 “{state}”입니다.',
    form: '작성한 내용은 그대로이니 확인 후 결정하세요.',
    page: '아래는 현재 상황입니다.',
    space: ' ',
    reporter: '신고자',
    system: '시스템',
  },
})
