import { area } from './area'

/** Why a photo was not sent, short enough for its tile. */
export const photosTexts = area({
  zh: {
    offline: '没有网络',
    unavailable: '服务繁忙',
    tooLarge: '照片太大',
    unsupportedMedia: '格式不支持',
    photoUnreadable: '照片打不开',
    refused: '没有收下',
  },
  en: {
    offline: 'No network',
    unavailable: 'Service busy',
    tooLarge: 'Too large',
    unsupportedMedia: 'Wrong format',
    photoUnreadable: 'Unreadable',
    refused: 'Not accepted',
  },
  ko: {
    offline: '연결 없음',
    unavailable: '서비스 지연',
    tooLarge: '너무 큼',
    unsupportedMedia: '지원 안 됨',
    photoUnreadable: '읽을 수 없음',
    refused: '받지 않음',
  },
})
