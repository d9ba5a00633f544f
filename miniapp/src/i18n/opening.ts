import { area } from './area'

/** How far a station is and when it is open; apart from its page, because the home screen says it, too. */
export const openingTexts = area({
  zh: {
    metres: '{n} 米',
    kilometres: '{n} 公里',
    open: '开放中',
    openUntil: '开放至 {time}',
    closed: '未开放',
    holiday: '节假日休息',
    opensAt: '{day} {time} 开放',
    range: '{from}–{to}',
    weekdays: '{from}至{to}',
  },
  en: {
    metres: '{n} m',
    kilometres: '{n} km',
    open: 'Open',
    openUntil: 'Until {time}',
    closed: 'Closed',
    holiday: 'Closed for the holiday',
    opensAt: 'Opens at {time} ({day})',
    range: '{from}–{to}',
    weekdays: '{from} to {to}',
  },
  ko: {
    metres: '{n}m',
    kilometres: '{n}km',
    open: '운영 중',
    openUntil: '{time}까지 운영',
    closed: '운영 종료',
    holiday: '공휴일 휴무',
    opensAt: '{day} {time} 운영 시작',
    range: '{from}–{to}',
    weekdays: '{from}~{to}',
  },
})
