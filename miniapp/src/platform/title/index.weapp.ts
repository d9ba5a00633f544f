import Taro from '@tarojs/taro'

export const setTitle = (title: string): void => {
  Taro.setNavigationBarTitle({ title }).catch(() => undefined)
}
