import { Box, Card, ChoiceChips, Section, SwitchRow } from '@/components'
import { useTexts } from '@/i18n'
import { meTexts } from '@/i18n/people'
import { settings, useSettings } from '@/settings'
import { IDS } from '../ids'
import { tellLanguage } from '../sign-in/exchange'
import './me.css'

const LANGUAGES = ['zh', 'en', 'ko'] as const
const THEMES = ['system', 'light', 'dark'] as const

const LANGUAGE_KEYS = { zh: 'languageZh', en: 'languageEn', ko: 'languageKo' } as const
const THEME_KEYS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const

/** 长辈版, language and brightness; each takes effect at once. */
export const Display = () => {
  const t = useTexts(meTexts)
  const { elder, language, theme } = useSettings()
  return (
    <Section title={t('display')}>
      <Card padding="flush">
        <SwitchRow
          id={IDS.me.elder}
          title={t('elder')}
          detail={t('elderHelp')}
          on={elder}
          onChange={(on) => settings.change({ elder: on })}
        />
        <Box className="me-choices">
          <ChoiceChips
            id={IDS.me.language}
            label={t('language')}
            choices={LANGUAGES.map((value) => ({ value, label: t(LANGUAGE_KEYS[value]) }))}
            chosen={language}
            onChoose={(value) => {
              settings.change({ language: value })
              void tellLanguage()
            }}
          />
          <ChoiceChips
            id={IDS.me.theme}
            label={t('theme')}
            choices={THEMES.map((value) => ({ value, label: t(THEME_KEYS[value]) }))}
            chosen={theme}
            onChoose={(value) => settings.change({ theme: value })}
          />
        </Box>
      </Card>
    </Section>
  )
}
