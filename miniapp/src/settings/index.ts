export { type Settings, settings } from './settings'
export { useDark, useLanguage, useSettings } from './use-settings'
