import Taro from '@tarojs/taro'
import type { Appearance } from './contract'

export type { Appearance, BarColours } from './contract'

interface BaseInfo {
  readonly theme?: 'light' | 'dark'
  readonly language?: string
  readonly fontSizeSetting?: number
}

const info = (): BaseInfo => Taro.getAppBaseInfo() as BaseInfo

const quietly = (painting: Promise<unknown>) => {
  painting.catch(() => undefined)
}

export const appearance: Appearance = {
  dark: () => info().theme === 'dark',
  onDarkChange: (listener) => {
    const heard = ({ theme }: { theme: string }) => listener(theme === 'dark')
    Taro.onThemeChange?.(heard)
    return () => Taro.offThemeChange?.(heard)
  },
  language: () => (info().language ?? 'zh-CN').replace('_', '-'),
  textSize: () => info().fontSizeSetting ?? 16,
  paint: ({ ground, front }) => {
    quietly(Taro.setNavigationBarColor({ frontColor: front, backgroundColor: ground }))
    quietly(
      Taro.setBackgroundColor({
        backgroundColor: ground,
        backgroundColorTop: ground,
        backgroundColorBottom: ground,
      }),
    )
  },
}
