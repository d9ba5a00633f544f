import { area } from '../area'

/** The way to the desk; apart from 我的, because it is on the home screen, too. */
export const deskEntryTexts = area({
  zh: {
    desk: '工作台',
    deskHelp: '待办案件，按到期先后',
    tables: '职责与排班',
    tablesHelp: '职责清单、时限、放假安排和驿站排班',
  },
  en: {
    desk: 'Desk',
    deskHelp: 'Cases to do, what is due first on top',
    tables: 'Duties and rosters',
    tablesHelp: 'The duty table, limits, holidays and rosters',
  },
  ko: {
    desk: '업무대',
    deskHelp: '기한이 가까운 순서의 할 일',
    tables: '소관과 근무표',
    tablesHelp: '소관 목록, 기한, 휴일, 스테이션 근무표',
  },
})
