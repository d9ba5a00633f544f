import { useState } from 'react'
import { Banner, Box, Icon, Pressable, Screen, Words } from '@/components'
import { WeekActivities } from '@/features/activities'
import { useCategories } from '@/features/cases'
import { DeskEntry } from '@/features/people'
import { appTexts, commonTexts, useTexts } from '@/i18n'
import { homeTexts } from '@/i18n/reporting'
import { open, useDidShow } from '@/platform/navigation'
import { TabBar } from '@/tabs'
import type { DraftSeed } from '../draft/draft'
import { IDS } from '../ids'
import { firstOf, type Group, KindTiles, OtherKinds } from '../kinds'
import { drafts } from '../reporting'
import { useCameraFirst } from './camera-first'
import { WaitingDrafts } from './drafts'
import { NearbyEntry, Progress, TrackEntry } from './progress'
import { MyStation, StationLine } from './station'
import './home.css'

const CameraButton = () => {
  const t = useTexts(homeTexts)
  const common = useTexts(commonTexts)
  const { start, refused, busy } = useCameraFirst()
  return (
    <>
      <Pressable id={IDS.home.camera} className="home-camera" onPress={() => void start()}>
        <Box className="home-camera-mark">
          <Icon name="camera" />
        </Box>
        <Box className="home-camera-words">
          <Words className="home-camera-title">{busy ? common('busy') : t('camera')}</Words>
          <Words className="home-camera-help">{t('cameraHelp')}</Words>
        </Box>
      </Pressable>
      {refused && <Banner kind="warning" title={t('cameraRefused')} />}
    </>
  )
}

const begin = (seed: DraftSeed) => {
  const { id } = drafts.begin(seed)
  void open('resident/report/index', { draft: id })
}

const Kinds = () => {
  const t = useTexts(homeTexts)
  const common = useTexts(commonTexts)
  const categories = useCategories()
  const [others, setOthers] = useState(false)
  const pick = (group: Group) => {
    if (group === 'other') return setOthers(true)
    const category = firstOf(group, categories)
    begin(category ? { category } : { group })
  }
  return (
    <>
      <KindTiles idOf={IDS.home.kind} onPick={pick} />
      {categories.failed && (
        <Banner
          kind="warning"
          title={t('kindsFailed')}
          action={{ label: common('retry'), onPress: categories.retry }}
        />
      )}
      <OtherKinds
        id={IDS.home.otherSheet}
        idOf={IDS.home.other}
        open={others}
        categories={categories}
        onClose={() => setOthers(false)}
        onPick={(code) => {
          setOthers(false)
          begin({ category: code })
        }}
      />
    </>
  )
}

/** Report at once; below, how mine stand and where my station is. Nothing here asks for signing in. */
export const HomePage = () => {
  const names = useTexts(appTexts)
  useDidShow(() => void drafts.tidy())
  return (
    <Screen id="home" title={names('name')} back={false} footer={<TabBar here="pages/home/index" />}>
      <Box className="home-first">
        <StationLine />
        <CameraButton />
        <Kinds />
      </Box>
      <DeskEntry id={IDS.home.desk} />
      <WaitingDrafts />
      <Progress />
      <WeekActivities />
      <MyStation />
      <NearbyEntry />
      <TrackEntry />
    </Screen>
  )
}
