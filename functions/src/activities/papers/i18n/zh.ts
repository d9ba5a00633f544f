import type { StationService } from '@yizhan/shared/stations'

/** Papers of a Chinese authority are in Chinese, whatever language their reader uses the product in. */
export const CERTIFICATE = {
  title: '志愿服务记录证明',
  fileName: '志愿服务记录证明-{code}.pdf',
  head: '环翠区城管驿站 · 志愿服务记录证明',
  foot: '第 {n} 页 共 {all} 页',
  number: '证明编号 {code}',
  says: '兹证明{name}（志愿者编号 {number}）{year} 年度参加本区城管驿站组织的志愿服务 {sessions} 场，志愿服务时长共计 {hours} 小时。特此证明。',
  served: '志愿服务内容',
  byMonth: '场次较多，按月汇总。',
  check: '核验：扫码，或在“证明核验”页面输入证明编号 {code}',
  notes: '备注',
  basis:
    '本证明依据《志愿服务条例》第十九条和《志愿服务记录与证明出具办法（试行）》（民政部令第67号）出具，不收取任何费用。',
  counted:
    '服务时长按签到至签退之间、活动时间以内的时间计算，以 0.1 小时为单位，不含往返路途；更正以驿站登记的原因为据。',
  privacy: '任何人都可以凭证明编号核验，核验时姓名只显示第一个字。',
  later: '出具之后服务时长有更正的，核验时会提示，以志愿服务记录为准。',
  unprintable: '有 {n} 个字符没有可用的字形，以 □ 代替：{letters}。',
  correction: '时长更正',
  sessions: '{n} 场',
  idKind: '居民身份证',
  idMasked: '**************{tail}',
} as const

export const CERTIFICATE_FACTS = {
  name: '姓名',
  idKind: '证件类型',
  idNumber: '证件号码',
  volunteer: '志愿者编号',
  year: '服务年度',
  hours: '服务时长',
  issuer: '出具单位',
  head: '负责人',
  handler: '经办人',
  phone: '联系电话',
  issuedAt: '出具日期',
} as const

export const SERVED_COLUMNS = ['日期', '服务内容', '组织单位', '时长（小时）'] as const

export const HOURS = '{hours} 小时'

export const POSTER = {
  title: '{name}海报',
  fileName: '海报-{name}.pdf',
  where: '{street} · {community}',
  wechat: '微信扫一扫，身边事随手报',
  web: '扫一扫，身边事随手报',
  steps: '① 扫码打开本站　② 拍照、选类别　③ 点“提交”',
  after: '谁在办、办到哪一步，随时看得到',
  hours: '开放时间　{hours}',
  phone: '电话　{phone}',
  emergency: '遇到危险先拨打 110、119、120',
} as const

export const SERVICE_WORDS: Readonly<Record<StationService, string>> = {
  law: '法律进社区',
  publicity: '宣传进社区',
  duties: '职责进社区',
  service: '服务进社区',
  enforcement: '执法进社区',
}

export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

export const OPEN = {
  weekday: '周{day}',
  range: '周{from}至周{to}',
  times: '{days} {times}',
  between: '{from}—{to}',
  and: '、',
  next: '；',
} as const
