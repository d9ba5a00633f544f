import type {
  CarriedField,
  CaseEvent,
  CaseRecord,
  FOUND,
  RoutingStep,
  Seen,
  Stage,
  State,
} from '@yizhan/shared/cases'
import type { Role } from '@yizhan/shared/people'

/**
 * The words of a case's file 卷宗. It is a document of a Chinese authority and is in Chinese, whatever language its
 * reader uses the product in.
 */
export const FILE = {
  title: '城市管理案件卷宗',
  copyTitle: '城市管理案件卷宗（上报人副本）',
  fileName: '卷宗-{number}.pdf',
  head: '环翠区城管驿站 · 城市管理案件卷宗',
  foot: '第 {n} 页 共 {all} 页',
  unknown: '—',
  join: '；',
  article: '《{law}》第 {articles} 条',
  matter: '{label}（事项编码 {code}）',
  place: '{street} {community} {note}',
  coordinates: 'GCJ-02：北纬 {lat}，东经 {lng}',
  by: '{role} {sign}',
  reporter: '上报人',
  system: '系统',
  photoRange: '见照片 {list}',
  unreadable: '照片无法读取',
} as const

export const HEADINGS = {
  report: '一、上报内容',
  duty: '二、首问责任与派遣理由',
  clocks: '三、时限',
  events: '四、办理过程',
  photos: '五、照片',
  result: '六、处置结果与评价',
  looks: '七、查阅记录',
  signatures: '签署',
  record: '卷宗说明',
} as const

/** The left column of the facts. */
export const FACTS = {
  number: '案件编号',
  matter: '类别与事项',
  place: '地点',
  coordinates: '坐标',
  station: '受理驿站',
  reportedAt: '上报时间',
  resolvedAt: '处置完成时间',
  closedAt: '结案时间',
  state: '案件状态',
  outcome: '处置方式',
  law: '法律依据',
  firstResponder: '首问责任人',
  handler: '现办理人',
  door: '上报渠道',
  reporter: '上报人',
  text: '上报文字',
  happenedAt: '发生时间',
  resultText: '处置结果',
  resultBy: '处置人',
  resultLaw: '处置依据',
  declined: '不予受理',
  rightDoor: '应当找哪里',
  transferredTo: '转办单位',
  hotline: '热线工单',
  duty: '职责依据',
  instructions: '督办批示',
  rechecks: '回头看',
  followUp: '回访',
  mergedInto: '并入案件',
  rating: '上报人评价',
  reopenings: '返工次数',
  version: '依据版本',
  madeAt: '导出时间',
  madeBy: '导出人',
  hash: '办理记录校验码（SHA-256）',
} as const

export const TEXTS = {
  anonymous: '对处置人员匿名',
  named: '未选择匿名',
  noContact: '卷宗不载上报人的姓名和联系方式',
  noWords: '上报人没有填写文字',
  noPhotos: '本案没有照片',
  noLooks: '没有查阅记录',
  looks: '同一人在一小时内多次查看同一内容，计一次。',
  noRating: '没有评价，不计入满意',
  rating: '{stars} 星，{solved}',
  version: '案件第 {version} 步；事项、时限与法条表 {table}',
  hash: '{hash}\n共 {n} 步',
  hashHelp:
    '校验码由全部办理步骤按顺序逐条计算得出，任何一步被改动，重新计算的结果就会不同。办理记录只增不改。',
  times: '时间均为北京时间。',
  handwritten: '“手签”一栏供纸质归档时签名；岗位代号和时间取自办理记录。',
  unprintable: '有 {n} 个字符没有可用的字形，以 □ 代替：{letters}。',
  copy: '本副本供上报人留存，不含工作人员的查阅记录。',
  before: '处置前',
  during: '处置过程',
  after: '处置后',
  photo: '照片 {n}（{when}） 第 {version} 步 {step} {at} {by}',
  autoChecked: '系统（到期自动）',
} as const

export const COLUMNS = {
  clocks: ['时限', '规定', '开始', '到期', '结果'],
  events: ['步', '时间', '步骤', '经办人', '内容'],
  looks: ['岗位', '看了什么', '第一次', '最近一次', '次数'],
  signatures: ['角色', '岗位代号', '时间', '依据的步骤', '手签'],
} as const

type Words<Name extends string = string> = Readonly<Record<Name, string>>

export const STATE_WORDS: Words<State> = {
  submitted: '已上报',
  accepted: '已受理',
  inProgress: '处置中',
  awaitingReporter: '待补充',
  transferred: '已转办',
  resolved: '已处置',
  verified: '已核查',
  reopened: '返工',
  closed: '已结案',
  declined: '不予受理',
  merged: '并案',
  withdrawn: '已撤回',
}

export const STEP_WORDS: Words<CaseEvent['action']> = {
  report: '上报',
  accept: '受理',
  decline: '不予受理',
  start: '开始处置',
  askReporter: '请上报人补充',
  supplement: '补充情况',
  transfer: '转办',
  recordAnswer: '登记答复',
  sendBack: '退回本站办理',
  resolve: '处置完成',
  verify: '核查通过',
  rate: '评价',
  reopen: '要求返工',
  merge: '并案',
  withdraw: '撤回',
  overturn: '撤销不予受理',
  close: '结案',
  arrive: '到场',
  recordProgress: '登记处置进展',
  assign: '交办或请求协同',
  acceptTask: '接收任务',
  handBack: '退回任务',
  finishTask: '完成任务',
  recall: '收回任务',
  correctStation: '更正驿站',
  moveDuty: '变更首问责任人',
  recheck: '回头看',
  answerFollowUp: '回访答复',
  suspendClock: '依法暂停计时',
  resumeClock: '恢复计时',
  extend: '延期',
  returnToHotline: '退回热线',
  interimReply: '阶段性答复',
  instruct: '督办批示',
  escalate: '时限提醒',
}

export const STAGE_WORDS: Words<Stage> = {
  respond: '受理',
  resolve: '办理',
  awaiting: '补充',
  closing: '评价',
  arrive: '到场',
  task: '任务',
  hotline: '热线工单',
  hotlineReturn: '退回热线',
  interim: '阶段性答复',
  recheck: '回头看',
  followUp: '回访',
}

export const ROLE_WORDS: Words<Role> = {
  guest: '访客',
  resident: '居民',
  volunteer: '志愿者',
  officer: '队员',
  assistant: '协管员',
  stationKeeper: '站长',
  squadLeader: '中队长',
  commander: '指挥中心',
  bureauLeader: '局领导',
  partner: '城管+单位',
  contractorWorker: '外包人员',
  collector: '采集监督员',
  auditor: '审计员',
  administrator: '管理员',
}

export const OUTCOME_WORDS: Words = { service: '服务', management: '管理', enforcement: '执法' }

export const SOLVED_WORDS: Words = { solved: '已解决', partly: '部分解决', no: '没有解决' }

export const DECLINE_WORDS: Words = {
  emergency: '紧急情况，应直接拨打紧急电话',
  notOurDuty: '不属于城管职责',
  outsideDistrict: '不在本区范围内',
  petition: '属于信访事项',
  notUnderstandable: '内容无法核实',
  alreadyHandled: '已在办理或已处理',
}

export const DOOR_WORDS: Words<CaseRecord['door']> = {
  miniProgram: '微信小程序',
  web: '网页',
  hotline: '12345 热线',
}

export const SEEN_WORDS: Words<Seen> = {
  case: '案件',
  contact: '上报人联系方式',
  replay: '历史状态（回溯）',
  file: '卷宗（导出）',
}

/** What a step carried: its words by field. */
export const CARRIED_WORDS: Words<Exclude<CarriedField, 'photos' | 'toPersonId' | 'toStationId'>> = {
  text: '{value}',
  reason: '原因：{value}',
  rightDoor: '单位：{value}',
  outcome: '处置方式：{value}',
  legalBasis: '依据：{value}',
  stars: '{value} 星',
  solved: '{value}',
  intoNumber: '并入 {value}',
  taskLimit: '限期：{value}',
  found: '{value}',
  extraDays: '延长 {value} 个工作日',
  hotlineConsent: '热线同意：{value}',
}

export const FOUND_WORDS: Words<(typeof FOUND)[number]> = { holds: '没有反弹', rebound: '已反弹' }

/** To whom or where a step turned the case, and the rung of a clock's ladder that it was. */
export const TURNED_WORDS = {
  person: '交给 {by}',
  station: '转到 {station}',
  rung: '{stage}时限已用 {share}%，应于 {due} 前完成',
} as const

export const LIMIT_WORDS = {
  minutes: '{n} 分钟',
  hours: '{n} 小时',
  workingHours: '{n} 个工作小时',
  workingMinutes: '{n} 分钟（工作时间）',
  workingDays: '{n} 个工作日',
  calendarDays: '{n} 天',
} as const

export const CLOCK_WORDS = {
  inTime: '按时，{at}',
  late: '超时，{at}',
  running: '进行中',
  overdue: '进行中，已超时',
  paused: '已暂停，{at} 起',
  suspended: '依法暂停，{at} 起（{basis}）',
  provisional: '（到期日所在年份的节假日尚未公布）',
} as const

/** Why this person answers, step by step (个人信息保护法 24: an automated decision is explained). */
export const ROUTING_STEPS: Words<RoutingStep['step']> = {
  station: '哪个驿站',
  duty: '谁的职责',
  onDuty: '谁在当班',
  choice: '为什么是这一位',
}

export const ROUTING_WORDS: Words<RoutingStep['because']> = {
  serviceArea: '位置在{station}的服务范围内。',
  nightDuty: '夜间由中队夜班值守，上报时有 {officers} 人当班。',
  nearestStation: '位置属于{community}，离{station}最近，约 {metres} 米。',
  ourDuty: '这类问题由城管部门负责。',
  jointDuty: '这类问题由城管部门和{body}共同负责，先由驿站受理。',
  otherBodysDuty: '这类问题由{body}负责。驿站先收下，再转交并跟进到有答复。',
  rosterNow: '上报时驿站有 {officers} 名队员当班。',
  squadDutyOfficer: '上报时驿站没有人当班，由中队的{sign}接下。',
  commandCentre: '上报时驿站和中队都没有人当班，由{sign}接下。',
  onlyOne: '当班的只有{sign}。',
  fewestOpenCases: '{among} 名当班队员中，{sign}手上的案件最少，有 {openCases} 件。',
  longestIdle: '{among} 名当班队员手上的案件一样多，{sign}最久没有接到新案件。',
  firstById: '{among} 名当班队员条件相同，按固定顺序由{sign}接下。',
}

export const SIGNATURES = {
  firstResponder: '首问责任人',
  handler: '处置人',
  checker: '核查人',
  stationKeeper: '站长',
} as const

export const SIGNED_BY_STEP = '第 {version} 步 {step}'
