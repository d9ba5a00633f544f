import { area } from '../area'

/** Why this person answers, step by step. */
export const routingTexts = area({
  zh: {
    station: '哪个驿站',
    duty: '谁的职责',
    onDuty: '谁在当班',
    choice: '为什么是这一位',
    nearestStation: '这个位置属于{community}，离{station}最近，约 {metres} 米。',
    ourDuty: '这类问题由城管部门负责。',
    jointDuty: '这类问题由城管部门和{body}共同负责，先由驿站受理。',
    otherBodysDuty: '这类问题由{body}负责。驿站先收下，再转交并跟进到有答复。',
    otherBody: '其他主管部门',
    rosterNow: '上报时驿站有 {n} 名队员当班。',
    squadDutyOfficer: '上报时驿站没有人当班，由中队的{sign}接下。',
    commandCentre: '上报时驿站和中队都没有人当班，由{sign}接下。',
    onlyOne: '当班的只有{sign}。',
    fewestOpenCases: '{among} 名当班队员中，{sign}手上的案件最少，有 {n} 件。',
    longestIdle: '{among} 名当班队员手上的案件一样多，{sign}最久没有接到新案件。',
    firstById: '{among} 名当班队员条件相同，按固定顺序由{sign}接下。',
  },
  en: {
    station: 'Which station',
    duty: 'Whose duty',
    onDuty: 'Who is on duty',
    choice: 'Why this person',
    nearestStation: 'The place is in {community}; the nearest station is {station}, about {metres} m away.',
    ourDuty: 'The city management is responsible for this.',
    jointDuty: 'The city management and {body} share this duty; the station takes the report first.',
    otherBodysDuty:
      '{body} is responsible. The station takes the report, passes it on and follows it to an answer.',
    otherBody: 'Another competent body',
    rosterNow: {
      one: 'At that time {n} officer of the station was on duty.',
      other: 'At that time {n} officers of the station were on duty.',
    },
    squadDutyOfficer: 'At that time nobody of the station was on duty, so {sign} of the squad took it.',
    commandCentre: 'At that time nobody of the station or the squad was on duty, so {sign} took it.',
    onlyOne: 'Only {sign} was on duty.',
    fewestOpenCases: {
      one: 'Of {among} officers on duty, {sign} had the fewest open cases: {n}.',
      other: 'Of {among} officers on duty, {sign} had the fewest open cases: {n}.',
    },
    longestIdle:
      'The {among} officers on duty had as many cases each; {sign} had waited longest for a new one.',
    firstById: 'Nothing told the {among} officers on duty apart, so {sign} took it by fixed order.',
  },
  ko: {
    station: '어느 스테이션',
    duty: '누구의 소관',
    onDuty: '누가 근무 중',
    choice: '이 담당자인 이유',
    nearestStation: '이 위치는 {community}이며, 가장 가까운 {station}에서 약 {metres}m 떨어져 있습니다.',
    ourDuty: '도시관리 부서의 소관입니다.',
    jointDuty: '도시관리 부서와 {body}의 공동 소관이며, 스테이션이 먼저 접수합니다.',
    otherBodysDuty: '{body} 소관입니다. 스테이션이 먼저 받아 이관하고 답변이 나올 때까지 확인합니다.',
    otherBody: '다른 담당 기관',
    rosterNow: '신고 당시 스테이션에 대원 {n}명이 근무 중이었습니다.',
    squadDutyOfficer: '신고 당시 스테이션에 근무자가 없어 중대의 {sign}이(가) 맡았습니다.',
    commandCentre: '신고 당시 스테이션과 중대에 근무자가 없어 {sign}이(가) 맡았습니다.',
    onlyOne: '근무 중인 사람은 {sign}뿐이었습니다.',
    fewestOpenCases: '근무 중인 대원 {among}명 가운데 {sign}의 진행 사건이 {n}건으로 가장 적었습니다.',
    longestIdle:
      '근무 중인 대원 {among}명의 사건 수가 같아, 가장 오래 새 사건이 없던 {sign}이(가) 맡았습니다.',
    firstById: '근무 중인 대원 {among}명의 조건이 같아, 정해진 순서에 따라 {sign}이(가) 맡았습니다.',
  },
})
