import { MAX_PHOTOS } from '@yizhan/shared/cases'
import { type Language, metresBetween } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { Banner, Box, Button, Icon, PhotoGrid, Section, Words } from '@/components'
import { useNow } from '@/features/cases'
import { distanceWords } from '@/features/stations'
import { commonTexts, momentText, useTexts } from '@/i18n'
import { homeTexts, reportTexts } from '@/i18n/reporting'
import { enlarge } from '@/platform/preview'
import { useLanguage } from '@/settings'
import type { Draft } from '../draft/draft'
import { readPhotoSays } from '../draft/photo-says'
import { IDS } from '../ids'
import type { ReportForm } from './use-report'

/** What of the photo's own place and time is worth offering: not what the draft has already. */
const offered = ({ photoSays, place, happenedAt }: Draft, language: Language) => {
  const away = photoSays?.place && place ? metresBetween(photoSays.place, place) : undefined
  const newPlace = photoSays?.place !== undefined && (away === undefined || away > 20)
  const newTime = photoSays?.takenAt !== undefined && photoSays.takenAt !== happenedAt
  return { newPlace, newTime, away: away === undefined ? undefined : distanceWords(away, language) }
}

/** The photo's own place and time, to be taken over or left; with the photo itself neither is ever sent. */
const PhotoSays = ({ draft, change }: ReportForm) => {
  const t = useTexts(reportTexts)
  const language = useLanguage()
  const now = useNow()
  const { newPlace, newTime, away } = offered(draft, language)
  const takenAt = draft.photoSays?.takenAt
  if (!newPlace && !newTime) return null
  const said = [
    newPlace && (away ? t('photoPlace', { distance: away }) : t('photoPlaceOnly')),
    newTime && takenAt && t('photoTime', { moment: momentText(takenAt, now, language) }),
  ]
  return (
    <Box id={IDS.report.photoSays} className="report-photo-says" role="group" label={t('photoSays')}>
      <Words className="report-photo-words">{said.filter(Boolean).join(' · ')}</Words>
      <Box className="report-photo-ways">
        {newPlace && (
          <Button
            id={IDS.report.usePhotoPlace}
            kind="secondary"
            icon="map-pin"
            label={t('usePlace')}
            onPress={() => change({ kind: 'photoSayingTaken', what: 'place' })}
          />
        )}
        {newTime && (
          <Button
            id={IDS.report.usePhotoTime}
            kind="secondary"
            icon="clock"
            label={t('useTime')}
            onPress={() => change({ kind: 'photoSayingTaken', what: 'time' })}
          />
        )}
      </Box>
    </Box>
  )
}

const HappenedAt = ({ draft, change }: ReportForm) => {
  const t = useTexts(reportTexts)
  const language = useLanguage()
  const now = useNow()
  if (!draft.happenedAt) return null
  return (
    <Box className="report-happened">
      <Icon name="clock" className="report-where-icon" />
      <Words className="report-where-words">
        {t('happened', { moment: momentText(draft.happenedAt, now, language) })}
      </Words>
      <Button
        id={IDS.report.forgetTime}
        kind="quiet"
        label={t('forgetTime')}
        onPress={() => change({ kind: 'happened', at: undefined })}
      />
    </Box>
  )
}

/** Up to nine photos; each is on its way while the rest is written. */
export const PhotoPart = (form: ReportForm) => {
  const t = useTexts(reportTexts)
  const home = useTexts(homeTexts)
  const common = useTexts(commonTexts)
  const { draft, change, photos, errorOf } = form
  const [note, setNote] = useState<string>()
  const add = async () => {
    const chosen = await photos.choose('either')
    setNote(chosen.outcome === 'refused' ? home('cameraRefused') : undefined)
    if (chosen.outcome !== 'chosen') return
    if (chosen.left > 0) setNote(t('photosLeft', { n: chosen.left }))
    const says = draft.photoSays ? undefined : await readPhotoSays(chosen.photos)
    if (says) change({ kind: 'photoSaid', says })
  }
  const open = (id: string) =>
    enlarge({
      urls: photos.grid.map(({ src }) => src),
      at: photos.grid.findIndex((photo) => photo.id === id),
      close: common('close'),
      nameOf: (n) => common('photo', { n }),
    })
  const error = errorOf('photos') ?? note
  return (
    <Section title={t('photos')}>
      <PhotoGrid
        id={IDS.report.photos}
        label={t('photos')}
        photos={photos.grid}
        max={MAX_PHOTOS}
        onAdd={() => void add()}
        onRetry={photos.retry}
        onRemove={photos.remove}
        onOpen={open}
      />
      {error ? (
        <Banner kind="danger" title={error} />
      ) : (
        <Words className="report-quiet">{t('photosHelp')}</Words>
      )}
      <PhotoSays {...form} />
      <HappenedAt {...form} />
    </Section>
  )
}
