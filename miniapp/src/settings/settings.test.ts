import { storage } from '@/platform/storage'
import { settings } from './settings'

describe('settings', () => {
  it('start from the device and keep only what the person chose', () => {
    expect(settings.now()).toEqual({ language: 'en', theme: 'system', elder: false })
    settings.change({ elder: true })
    expect(storage.read('settings')).toEqual({ elder: true })
    expect(settings.now().language).toBe('en')
  })

  it('tell whoever listens, until they stop', () => {
    let heard = 0
    const stop = settings.subscribe(() => {
      heard += 1
    })
    settings.change({ language: 'ko' })
    stop()
    settings.change({ language: 'zh' })
    expect(heard).toBe(1)
  })
})
