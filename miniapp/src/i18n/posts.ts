import { area } from './area'

/** Pages for some posts, and choosing the station they are of. */
export const postTexts = area({
  zh: {
    station: '驿站',
    stationNone: '请选择驿站',
    stationSearch: '搜索驿站',
    stationHint: '驿站或街道的名称',
    stationNotFound: '没有找到，换个名称试试',
    notYours: '您的岗位不负责这项工作',
    notYoursHelp: '由站长及以上岗位负责，需要时请联系站长。',
    leave: '返回',
  },
  en: {
    station: 'Station',
    stationNone: 'Please choose a station',
    stationSearch: 'Search for a station',
    stationHint: 'Name of the station or street (Chinese)',
    stationNotFound: 'Nothing found. Try another name.',
    notYours: 'Your post does not do this',
    notYoursHelp: 'Keepers and above do. Please ask the keeper of your station.',
    leave: 'Back',
  },
  ko: {
    station: '스테이션',
    stationNone: '스테이션을 선택해 주세요',
    stationSearch: '스테이션 검색',
    stationHint: '스테이션 또는 거리 이름(중국어)',
    stationNotFound: '찾지 못했습니다. 다른 이름으로 검색해 보세요.',
    notYours: '담당 직무가 아닙니다',
    notYoursHelp: '책임자 이상이 담당합니다. 필요하면 책임자에게 문의해 주세요.',
    leave: '뒤로',
  },
})
