import Taro from '@tarojs/taro'
import type { Login } from './contract'

export type { Login, SignInStart } from './contract'

export const login: Login = {
  door: 'miniProgram',
  address: () => '',
  start: async () => {
    try {
      const { code } = await Taro.login()
      return code ? { outcome: 'code', code } : { outcome: 'failed' }
    } catch {
      return { outcome: 'failed' }
    }
  },
  returned: () => undefined,
}
