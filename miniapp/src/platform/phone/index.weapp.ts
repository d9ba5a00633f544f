import Taro from '@tarojs/taro'

export const callPhone = (number: string): void => {
  Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}
