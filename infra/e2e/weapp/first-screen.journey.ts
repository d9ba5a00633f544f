import { MiniProgram } from './mini-program'
import { Person } from './person'
import { Phone } from './phone'
import { build } from './scene'

it('opens on a phone without a network, with its categories, drafts and tabs in reach', async () => {
  const phone = new Phone()
  phone.network = 'none'
  const resident = new Person(phone, () => new MiniProgram({ root: build, phone }))
  try {
    await resident.sees('home-kind-illegalBuilding', '违法建设')
    await resident.presses({ role: 'button', name: '拍照上报先拍下来，位置和时间可以直接用' })
    await resident.tap('tab-me', 'tab-home')
    await resident.sees('home-kind-noise', '噪声')
  } finally {
    resident.end()
  }
})
