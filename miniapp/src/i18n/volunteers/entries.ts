import { area } from '../area'

/** The rows of 我的 that lead to volunteering. */
export const volunteerEntryTexts = area({
  zh: {
    volunteering: '志愿服务',
    volunteer: '志愿者',
    join: '成为志愿者',
    hours: '服务时长与证明',
  },
  en: {
    volunteering: 'Volunteering',
    volunteer: 'Volunteer',
    join: 'Become a volunteer',
    hours: 'Hours and certificates',
  },
  ko: {
    volunteering: '자원봉사',
    volunteer: '봉사자',
    join: '자원봉사자 되기',
    hours: '봉사 시간과 증명서',
  },
})
