import { getPublicCase, isOver, type PublicDetail } from '@yizhan/shared/cases'
import {
  Box,
  Card,
  EmptyState,
  ErrorState,
  Screen,
  Section,
  SkeletonCard,
  SkeletonRows,
  StatusChip,
  Timeline,
  Words,
} from '@/components'
import { outcomeName, stateChip, useCategories, useNow } from '@/features/cases'
import { ArticlesLine, BeforeAfter } from '@/features/library'
import { communityName, useGround } from '@/features/stations'
import { momentText, useTexts } from '@/i18n'
import { nearbyTexts } from '@/i18n/library/nearby'
import { PlaceMap } from '@/platform/map'
import { open, useParameters } from '@/platform/navigation'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from './ids'
import './nearby.css'

type Told = { found: PublicDetail }

const Head = ({ found }: Told) => {
  const t = useTexts(nearbyTexts)
  const language = useLanguage()
  const now = useNow()
  const { label } = useCategories()
  const moment = momentText(found.createdAt, now, language)
  return (
    <Card>
      <Box className="nearby-lines">
        <Box className="nearby-head">
          <Words className="nearby-large" role="heading">
            {label(found.category)}
          </Words>
          <StatusChip id={IDS.state} {...stateChip(found.state, language)} />
        </Box>
        <Words className="nearby-muted" selectable>{`${t('number')} ${found.number}`}</Words>
        <Words className="nearby-muted">
          {`${found.street.name} · ${communityName(found.community.name)}`}
        </Words>
        <Words className="nearby-muted">{t('reported', { moment })}</Words>
        {found.solvedAt && (
          <Words className="nearby-muted">
            {t('solvedAt', { moment: momentText(found.solvedAt, now, language) })}
          </Words>
        )}
        <Words className="nearby-muted">{`${t('responder')} · ${found.firstResponder.sign}`}</Words>
        <ArticlesLine category={found.category} />
      </Box>
    </Card>
  )
}

const What = ({ found }: Told) => {
  const t = useTexts(nearbyTexts)
  if (found.text === undefined) return null
  return (
    <Section title={t('words')}>
      <Card>
        <Box className="nearby-lines">
          <Words className="nearby-text">{found.text}</Words>
          <Words className="nearby-muted">{t('wordsHelp')}</Words>
        </Box>
      </Card>
    </Section>
  )
}

const Result = ({ found }: Told) => {
  const t = useTexts(nearbyTexts)
  const language = useLanguage()
  const { result, photos, afterPhotos } = found
  if (!result && photos.length === 0) return null
  return (
    <Section title={t(result ? 'result' : 'before')}>
      <Card>
        <Box className="nearby-lines">
          <BeforeAfter id="public-case" before={photos} after={afterPhotos} />
          {result && (
            <>
              <Words className="nearby-text">{result.text}</Words>
              <Words className="nearby-muted">
                {t('outcome', { outcome: outcomeName(result.outcome, language) })}
              </Words>
            </>
          )}
        </Box>
      </Card>
    </Section>
  )
}

const Where = ({ found: { place } }: Told) => {
  const t = useTexts(nearbyTexts)
  return (
    <Section title={t('place')}>
      <PlaceMap id={IDS.place} label={t('place')} place={place} centre={place} {...useGround(place)} />
      <Words className="nearby-muted">{t('placeHelp')}</Words>
    </Section>
  )
}

const Steps = ({ found }: Told) => {
  const t = useTexts(nearbyTexts)
  const language = useLanguage()
  const now = useNow()
  const last = found.steps.length - 1
  const steps = found.steps.map(({ at, to }, n) => ({
    id: `public-case-step-${n + 1}`,
    state: n === last && !isOver(found.state) ? ('now' as const) : ('done' as const),
    title: stateChip(to, language).label,
    time: momentText(at, now, language),
  }))
  return (
    <Section title={t('steps')}>
      <Card>
        <Timeline id={IDS.timeline} label={t('steps')} steps={steps} />
      </Card>
    </Section>
  )
}

const Missing = () => {
  const t = useTexts(nearbyTexts)
  return (
    <EmptyState
      icon="search"
      title={t('notFound')}
      detail={t('notFoundHelp')}
      action={{
        id: IDS.toNearby,
        label: t('toNearby'),
        onPress: () => void open('resident/nearby/index'),
      }}
    />
  )
}

const Content = ({ number }: { number: string }) => {
  const { data, error, refetch } = useAnswer(getPublicCase, { params: { number } })
  if (data)
    return (
      <>
        <Head found={data} />
        <What found={data} />
        <Result found={data} />
        <Steps found={data} />
        <Where found={data} />
      </>
    )
  if (error?.problem?.reason === 'notFound') return <Missing />
  if (error) return <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refetch()} />
  return (
    <>
      <SkeletonCard />
      <SkeletonRows rows={3} />
    </>
  )
}

/** One case as anyone may read it. */
export const PublicCasePage = () => {
  const t = useTexts(nearbyTexts)
  const { number = '' } = useParameters('resident/public-case/index')
  return (
    <Screen id="public-case" title={t('caseTitle')}>
      {number === '' ? <Missing /> : <Content number={number} />}
    </Screen>
  )
}
