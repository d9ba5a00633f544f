import { emergenciesIn } from '@yizhan/shared/cases'
import { loadHuancui } from './index'

const { emergencies } = loadHuancui().settings
const doors = (text: string) => emergenciesIn(text, emergencies)

it('keeps its words in lower case, each once per door', () => {
  for (const { words } of emergencies) {
    expect(words).toEqual(words.map((w) => w.trim().toLowerCase()))
    expect(new Set(words).size).toBe(words.length)
  }
})

describe('danger now', () => {
  it.each([
    ['楼下烧烤店着火了，快来人', ['119']],
    ['三楼厨房起火了', ['119']],
    ['楼道里煤气味很重', ['119']],
    ['工地围墙倒塌，有人受伤', ['119', '120']],
    ['小区消防通道被私家车堵死', ['119']],
    ['占用消防通道摆摊', ['119']],
    ['电梯坏了，老人被困在里面', ['119']],
    ['有位老人晕倒在路边', ['120']],
    ['施工的工人触电了', ['120']],
    ['两个摊主打起来了', ['110']],
    ['有人持刀威胁我', ['110']],
    ['抓小偷', ['110']],
    ['有人要跳楼', ['119', '110']],
    ['The barbecue stall is on fire', ['119']],
    ['I smell gas on the stairs', ['119']],
    ['A man is unconscious on the pavement', ['120']],
    ['Two vendors are fighting with a knife', ['110']],
    ['식당에 불이 났어요', ['119']],
    ['사람이 쓰러졌어요', ['120']],
    ['칼로 위협하고 있어요', ['110']],
  ])('%s', (text, expected) => {
    expect(doors(text)).toEqual(expected)
  })
})

describe('false friends', () => {
  it.each([
    '楼下露天烧烤，油烟很大',
    '隔壁两家一起火锅店开业放音响',
    '他们围着火炉吃着火锅到半夜',
    '大火炒菜油烟直冲我家',
    '火锅店门口排队占道',
    '这家店生意火爆，人气爆炸',
    '楼上孩子打架子鼓',
    '有人打架子鼓到半夜',
    '商家跳楼价甩卖，喇叭很吵',
    '喇叭喊流血大甩卖',
    '长期被困扰，睡不着觉',
    '垃圾被偷偷倒在绿化带',
    '工地偷工减料',
    '落水管漏水',
    '接触电动车充电桩的电线乱拉',
    '喷枪烤肉的声音',
    '拨打人工服务没人接',
    '抢包间的客人很吵',
    '消防演练噪声',
    '消防通道标识不清',
    '夜市卖毛血旺和刀削面',
    '炸弹鸡腿摊占道经营',
    '道德绑架',
    'The fire station drill is loud',
    'Firefighting equipment store sign',
    'A bleeding-edge gym plays music',
    'Barbecue smoke every evening',
    'They sell knives and firewood',
    '소음 강도가 너무 세요',
    '인기 폭발 식당의 유증기',
    '도둑고양이가 쓰레기를 뒤져요',
    '간판이 쓰러졌어요',
    '불고기 냄새가 심해요',
    '억장이 무너집니다',
  ])('%s', (text) => {
    expect(doors(text)).toEqual([])
  })
})
