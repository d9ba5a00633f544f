import type { Phone } from '../phone'
import type { Run } from '../run'
import { call, WxFailure } from './answer'

const screen = { windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 3 }
const safeArea = { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 }
/** The oldest base library the product asks for. */
const baseLibrary = '2.32.3'

export function deviceOf(phone: Phone, run: Run) {
  const base = () => ({
    SDKVersion: baseLibrary,
    language: phone.language,
    theme: phone.theme,
    fontSizeSetting: phone.fontSize,
    version: '8.0.50',
    host: { env: 'WeChat' },
  })
  const device = () => ({ platform: 'ios', system: 'iOS 17.0', brand: 'phone', model: 'phone' })
  const window = () => ({ ...screen, statusBarHeight: 47, safeArea, screenTop: 0 })
  const setting = () => ({
    locationEnabled: phone.position !== 'refused',
    wifiEnabled: phone.network === 'wifi',
  })
  const authorised = () => ({
    authSetting: { 'scope.userLocation': phone.position !== 'refused', 'scope.camera': true },
  })
  const everything = () => ({ ...base(), ...device(), ...window(), ...setting() })

  return {
    env: { USER_DATA_PATH: phone.userDataPath },
    getAppBaseInfo: base,
    getDeviceInfo: device,
    getWindowInfo: window,
    getSystemSetting: setting,
    getSystemInfoSync: everything,
    getSystemInfo: call(run, 'getSystemInfo', everything),
    getAppAuthorizeSetting: () => ({
      locationAuthorized: phone.position === 'refused' ? 'denied' : 'authorized',
    }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' },
    }),
    getMenuButtonBoundingClientRect: () => ({
      left: 296,
      right: 383,
      top: 51,
      bottom: 83,
      width: 87,
      height: 32,
    }),
    getSetting: call(run, 'getSetting', authorised),
    openSetting: call(run, 'openSetting', authorised),
    authorize: call(run, 'authorize', ({ scope }) => {
      if (scope === 'scope.userLocation') positionOf(phone)
    }),
    getPrivacySetting: call(run, 'getPrivacySetting', () => ({
      needAuthorization: false,
      privacyContractName: '',
    })),
    getNetworkType: call(run, 'getNetworkType', () => ({ networkType: phone.network })),
    login: call(run, 'login', () => {
      if (phone.loginCode === 'refused') throw new WxFailure('login is refused')
      return { code: phone.loginCode }
    }),
    checkSession: call(run, 'checkSession', () => undefined),
    getLocation: call(run, 'getLocation', () => ({
      ...positionOf(phone),
      accuracy: 30,
      speed: -1,
      altitude: 0,
    })),
    chooseLocation: call(run, 'chooseLocation', () => {
      if (phone.chosenPlace === 'cancelled') throw new WxFailure('cancel')
      return { ...phone.chosenPlace }
    }),
    createMapContext: () => ({
      getCenterLocation: call(run, 'getCenterLocation', () => ({
        ...(phone.mapCenter ?? positionOf(phone)),
      })),
      moveToLocation: call(run, 'moveToLocation', () => undefined),
      includePoints: call(run, 'includePoints', () => undefined),
    }),
    addPhoneCalendar: call(run, 'addPhoneCalendar', () => undefined),
    scanCode: call(run, 'scanCode', () => {
      if (phone.scanned === 'cancelled') throw new WxFailure('cancel')
      return { result: phone.scanned, scanType: 'QR_CODE' }
    }),
    requestSubscribeMessage: call<{ tmplIds?: string[] }>(
      run,
      'requestSubscribeMessage',
      async ({ tmplIds = [] }) => {
        if (tmplIds.length > 3) throw new WxFailure('Templates count out of max bounds', 20003)
        if (phone.subscription === 'accept') await phone.noteSubscription(tmplIds)
        return Object.fromEntries(tmplIds.map((id) => [id, phone.subscription]))
      },
    ),
    makePhoneCall: call(run, 'makePhoneCall', () => undefined),
    vibrateShort: call(run, 'vibrateShort', () => undefined),
    setClipboardData: call<{ data?: string }>(run, 'setClipboardData', ({ data = '' }) => {
      phone.clipboard = data
    }),
    getClipboardData: call(run, 'getClipboardData', () => ({ data: phone.clipboard })),
    openLocation: call(run, 'openLocation', () => undefined),
  }
}

function positionOf(phone: Phone) {
  if (phone.position === 'refused') throw new WxFailure('auth deny')
  return phone.position
}
