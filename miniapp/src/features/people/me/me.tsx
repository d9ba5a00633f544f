import { useQueryClient } from '@tanstack/react-query'
import { listNotices } from '@yizhan/shared/people'
import { useState } from 'react'
import { Card, ListRow, Screen, Section, Sheet, Words } from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { meTexts } from '@/i18n/people'
import { open, useDidShow } from '@/platform/navigation'
import { TabBar } from '@/tabs'
import { IDS } from '../ids'
import { DeskEntry } from './desk-entry'
import { Display } from './display'
import { Mine } from './mine'
import { SignOut } from './sign-out'
import { Who } from './who'
import './me.css'

const VERSION = '0.1.0'

const About = ({ shown, onClose }: { shown: boolean; onClose: () => void }) => {
  const t = useTexts(meTexts)
  return (
    <Sheet id={IDS.me.aboutSheet} open={shown} title={t('about')} onClose={onClose}>
      <Words className="me-about">{t('aboutBody')}</Words>
      <Words className="me-about">{t('aboutEmergency')}</Words>
      <Words className="me-muted">{t('aboutVersion', { version: VERSION })}</Words>
    </Sheet>
  )
}

/** 我的: who I am here, what is mine, how it looks and speaks. */
export const Me = () => {
  const names = useTexts(appTexts)
  const t = useTexts(meTexts)
  const queries = useQueryClient()
  const [about, setAbout] = useState(false)
  useDidShow(() => void queries.invalidateQueries({ queryKey: [listNotices.id] }))
  return (
    <Screen id="me" title={names('me')} back={false} footer={<TabBar here="resident/me/index" />}>
      <Who />
      <DeskEntry />
      <Mine />
      <Display />
      <Section title={t('more')}>
        <Card padding="flush">
          <ListRow
            id={IDS.me.privacy}
            icon="shield-check"
            title={t('privacy')}
            detail={t('privacyHelp')}
            role="link"
            onPress={() => void open('resident/privacy/index')}
          />
          <ListRow id={IDS.me.about} icon="info" title={t('about')} onPress={() => setAbout(true)} />
        </Card>
      </Section>
      <SignOut />
      <About shown={about} onClose={() => setAbout(false)} />
    </Screen>
  )
}
