import { area } from './area'

/** The page of a station, and the list of them. */
/** Finding a community and its station. */
export const stationPageTexts = area({
  zh: {
    chooseTitle: '您在哪个社区？',
    useDevice: '用我现在的位置',
    refused: '没有位置权限，请搜索社区。',
    unavailable: '暂时找不到您的位置，请搜索社区。',
    outside: '您现在不在环翠区内，请搜索要上报的社区。',
    search: '搜索社区',
    searchHint: '社区或街道的名称',
    searchNone: '没有找到“{words}”，换个名称试试',
    searchFailed: '社区名单暂时打不开，请稍后再试',
    searchFound: '找到 {n} 个社区',
  },
  en: {
    chooseTitle: 'Which community are you in?',
    useDevice: 'Use my current position',
    refused: 'Location is not allowed. Please search for the community.',
    unavailable: 'Your position cannot be found now. Please search for the community.',
    outside: 'You are outside Huancui District now. Please search for the community to report in.',
    search: 'Search for a community',
    searchHint: 'Name of the community or street (Chinese)',
    searchNone: 'Nothing found for “{words}”. Try another name.',
    searchFailed: 'The list of communities cannot be opened now. Please try again later.',
    searchFound: { one: '{n} community found', other: '{n} communities found' },
  },
  ko: {
    chooseTitle: '어느 동네에 계신가요?',
    useDevice: '현재 위치 사용',
    refused: '위치 권한이 없습니다. 커뮤니티를 검색해 주세요.',
    unavailable: '지금은 위치를 찾을 수 없습니다. 커뮤니티를 검색해 주세요.',
    outside: '현재 환취구 밖에 계십니다. 신고할 커뮤니티를 검색해 주세요.',
    search: '커뮤니티 검색',
    searchHint: '커뮤니티 또는 가도 이름(중국어)',
    searchNone: '‘{words}’에 대한 결과가 없습니다. 다른 이름으로 검색해 보세요.',
    searchFailed: '지금은 커뮤니티 목록을 열 수 없습니다. 잠시 후 다시 시도해 주세요.',
    searchFound: '커뮤니티 {n}곳',
  },
})
