import { area } from '../area'

/** The ways from the desk to what a station does beside its cases. */
export const workTexts = area({
  zh: {
    duties: '履职清单',
    dutiesHelp: '座谈商定的事项，按期限排列',
    volunteers: '志愿者',
    volunteersHelp: '培训登记、时长更正',
    hotSpots: '问题集中点',
    hotSpotsHelp: '同类上报集中的地方，就地办一场活动',
  },
  en: {
    duties: 'Duty list',
    dutiesHelp: 'What was agreed in talks, by its day',
    volunteers: 'Volunteers',
    volunteersHelp: 'Trainings and corrections of hours',
    hotSpots: 'Hot spots',
    hotSpotsHelp: 'Where reports of one kind gather; hold an activity there',
  },
  ko: {
    duties: '이행 목록',
    dutiesHelp: '간담회에서 합의한 사항, 기한 순',
    volunteers: '자원봉사자',
    volunteersHelp: '교육 등록, 시간 정정',
    hotSpots: '문제 집중 지점',
    hotSpotsHelp: '같은 신고가 모이는 곳에서 활동을 엽니다',
  },
})
