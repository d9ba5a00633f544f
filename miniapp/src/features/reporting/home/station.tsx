import { useEffect, useState } from 'react'
import { Box, Button, Card, Icon, ListRow, Pressable, Section, Words } from '@/components'
import { useNow } from '@/features/cases'
import {
  CommunitySheet,
  distanceWords,
  followDevice,
  openingWords,
  useDays,
  useMyPlace,
} from '@/features/stations'
import { useTexts } from '@/i18n'
import { homeTexts } from '@/i18n/reporting'
import { open } from '@/platform/navigation'
import { callPhone } from '@/platform/phone'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'

/** Where the person is, in one line; the way to their station, or to choosing it. */
export const StationLine = () => {
  const t = useTexts(homeTexts)
  const mine = useMyPlace()
  const [choosing, setChoosing] = useState(false)
  useEffect(() => {
    void followDevice()
  }, [])
  const go = () => (mine ? void open('resident/station/index', { id: mine.station.id }) : setChoosing(true))
  return (
    <>
      <Pressable id={IDS.home.station} className="home-station" role="link" onPress={go}>
        <Icon name="map-pin" className="home-station-icon" />
        <Words className="home-station-words">
          {mine ? t('yourStation', { street: mine.street.name }) : t('chooseStation')}
        </Words>
        <Icon name="chevron-right" className="home-station-more" />
      </Pressable>
      <CommunitySheet id={IDS.community.sheet} open={choosing} onClose={() => setChoosing(false)} />
    </>
  )
}

/** My station: what it is called, how far, and its telephone. */
export const MyStation = () => {
  const t = useTexts(homeTexts)
  const language = useLanguage()
  const now = useNow()
  const days = useDays()
  const mine = useMyPlace()
  const [choosing, setChoosing] = useState(false)
  if (!mine) return null
  const { station } = mine
  const { label, note } = openingWords(station.hours, days, now, language)
  const away = station.metres === undefined ? '' : distanceWords(station.metres, language)
  return (
    <Section
      title={t('station')}
      action={{ id: IDS.home.changeStation, label: t('changeStation'), onPress: () => setChoosing(true) }}
    >
      <Card padding="flush">
        <ListRow
          id={IDS.home.myStation}
          icon="store"
          title={station.name}
          detail={[away, label, note].filter(Boolean).join(' · ')}
          role="link"
          onPress={() => void open('resident/station/index', { id: station.id })}
        />
        <Box className="home-station-call">
          <Button
            id={IDS.home.callStation}
            wide
            kind="secondary"
            icon="phone"
            label={t('callStation', { station: station.sign })}
            onPress={() => callPhone(station.phone)}
          />
        </Box>
      </Card>
      <CommunitySheet id={IDS.community.sheet} open={choosing} onClose={() => setChoosing(false)} />
    </Section>
  )
}
