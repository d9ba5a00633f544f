import { area } from './area'

export const activitiesTexts = area({
  zh: {
    none: '近期没有活动',
    noneHelp: '座谈、普法、志愿服务等活动的场次会在这里公布。驿站开放时间内，也可以直接到站里坐坐。',
    station: '看看我的驿站',
  },
  en: {
    none: 'No activities for now',
    noneHelp:
      'Talks, law lessons and volunteer days will be announced here. You can also drop by the station while it is open.',
    station: 'See my station',
  },
  ko: {
    none: '예정된 활동이 없습니다',
    noneHelp:
      '간담회, 법률 안내, 자원봉사 일정이 이곳에 공지됩니다. 운영 시간에는 스테이션에 직접 들르셔도 됩니다.',
    station: '우리 스테이션 보기',
  },
})
